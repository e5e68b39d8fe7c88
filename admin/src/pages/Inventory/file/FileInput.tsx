import { Box, Field } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { styled } from 'styled-components';

/** The browser's own button, in the colours of the theme. */
const Themed = styled(Box)`
  input::file-selector-button {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    font: inherit;
    margin-inline-end: ${({ theme }) => theme.spaces[2]};
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  }
`;

interface FileInputProps {
  readonly accept: string;
  readonly disabled: boolean;
  readonly onChoose: (file: File | null) => void;
}

/** A field for one file. Browsers say nothing when the same file is chosen again, so it is let go of first. */
export const FileInput = ({ accept, disabled, onChoose }: FileInputProps) => (
  <Themed>
    <Field.Input
      type="file"
      accept={accept}
      disabled={disabled}
      onClick={({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        currentTarget.value = '';
        onChoose(null);
      }}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChoose(target.files?.[0] ?? null)}
    />
  </Themed>
);
