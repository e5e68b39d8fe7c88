import { Alert } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { useText } from '../utils/useText';

interface StayingAlertProps {
  readonly variant: 'success' | 'danger' | 'default';
  readonly title?: string;
  /** A link or a button: what can be done about it. */
  readonly action?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Something that was done, told at the window's foot with what can be done about it. Strapi's own notifications open their
 * link in another tab, and go by themselves; this one stays until it is used or closed.
 */
export const StayingAlert = ({ variant, title, action, onClose, children }: StayingAlertProps) => {
  const text = useText();
  return createPortal(
    <Holder role={variant === 'danger' ? 'alert' : 'status'}>
      <Alert variant={variant} title={title} closeLabel={text('common.close')} onClose={onClose} action={action}>
        {children}
      </Alert>
    </Holder>,
    document.body,
  );
};

/** Strapi's own notifications come and go at the top. */
const Holder = styled.div`
  position: fixed;
  bottom: 2.4rem;
  left: 50%;
  z-index: ${({ theme }) => theme.zIndices.notification};
  width: min(50rem, calc(100% - 3.2rem));
  transform: translateX(-50%);
  overflow-wrap: anywhere;
`;
