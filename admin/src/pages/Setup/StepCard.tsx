import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check, ChevronDown, ChevronUp } from '@strapi/icons';
import { useId, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../utils/useText';

interface StepCardProps {
  readonly number: number;
  readonly title: string;
  /** What it is for, in one line. */
  readonly summary: string;
  readonly done: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One step of the guide: its number or a tick, and its content from when it is first opened. */
export const StepCard = ({ number, title, summary, done, open, onToggle, children }: StepCardProps) => {
  const text = useText();
  const bodyId = useId();
  // What is filled in is kept while the step is folded.
  const wasOpen = useRef(open);
  wasOpen.current ||= open;
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius>
      <h2>
        <Header type="button" aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
          <Sign $done={done} aria-hidden>
            {done ? <Check width="1.2rem" height="1.2rem" /> : number}
          </Sign>
          <Flex tag="span" direction="column" alignItems="flex-start" gap={1} flex="1">
            <Typography tag="span" variant="delta" fontWeight="bold" textColor="neutral800">
              {title}
            </Typography>
            <Typography tag="span" textColor="neutral600">
              {summary}
            </Typography>
          </Flex>
          {done && <VisuallyHidden>{text('setup.done')}</VisuallyHidden>}
          {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </Header>
      </h2>
      <Box id={bodyId} hidden={!open} padding={6} paddingTop={2}>
        {wasOpen.current && children}
      </Box>
    </Box>
  );
};

const Header = styled.button`
  align-items: center;
  background: none;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => `${theme.spaces[5]} ${theme.spaces[6]}`};
  text-align: start;
  width: 100%;
`;

const Sign = styled.span<{ $done: boolean }>`
  align-items: center;
  background: ${({ theme, $done }) => ($done ? theme.colors.success100 : theme.colors.primary100)};
  border: 1px solid ${({ theme, $done }) => ($done ? theme.colors.success200 : theme.colors.primary200)};
  border-radius: 50%;
  color: ${({ theme, $done }) => ($done ? theme.colors.success700 : theme.colors.primary700)};
  display: flex;
  flex: 0 0 2.8rem;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  height: 2.8rem;
  justify-content: center;

  svg path {
    fill: currentcolor;
  }
`;
