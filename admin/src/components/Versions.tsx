import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useText } from '../utils/useText';

interface VersionsProps {
  /** What happened. */
  readonly text: string;
  /** What is compared: "Plan". */
  readonly title: string;
  /** Each field's name with what is to stand there, and what stands there by now; `''` where nothing does. */
  readonly rows: readonly (readonly [name: string, mine: string, theirs: string])[];
}

/** Someone else changed the same thing in the meantime: both versions side by side, what differs in bold. */
export const Versions = ({ text: happened, title, rows }: VersionsProps) => {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with the form: the keyboard goes on here.
  useEffect(() => box.current?.focus(), []);
  return (
    <Box role="alert" ref={box} tabIndex={-1}>
      <Box paddingBottom={4}>
        <Typography>{happened}</Typography>
      </Box>
      <Table>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{title}</VisuallyHidden>
            </th>
            <th scope="col">
              <Typography fontWeight="bold">{text('versions.mine')}</Typography>
            </th>
            <th scope="col">
              <Typography fontWeight="bold">{text('versions.theirs')}</Typography>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, mine, theirs]) => {
            const weight = mine === theirs ? 'regular' : 'bold';
            return (
              <tr key={name}>
                <th scope="row">
                  <Typography textColor="neutral600">{name}</Typography>
                </th>
                <td>
                  <Typography fontWeight={weight}>{mine || text('common.notSet')}</Typography>
                </td>
                <td>
                  <Typography fontWeight={weight}>{theirs || text('common.notSet')}</Typography>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Box>
  );
};

/**
 * As wide as what it stands in: the design system's table would be wider than a drawer, and hide one of the versions. It may
 * stand in such a table, whose words about cells are not for these.
 */
const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  overflow-wrap: anywhere;
  white-space: normal;

  &&& th,
  &&& td {
    height: auto;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[2]} ${theme.spaces[2]} 0`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
  }
`;
