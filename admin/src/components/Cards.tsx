import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface CardsProps {
  readonly label: string;
  readonly head: ReactNode;
  /** One {@link Card} each. */
  readonly children: ReactNode;
}

/** A list where there is no room for a table: nothing of it is off screen. */
export const Cards = ({ label, head, children }: CardsProps) => (
  <Frame>
    {head}
    <ul aria-label={label}>{children}</ul>
  </Frame>
);

const Frame = styled.div`
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

/** One of them. */
export const Card = styled.li`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;
`;
