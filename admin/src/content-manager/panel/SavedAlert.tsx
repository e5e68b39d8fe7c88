import { Alert } from '@strapi/design-system';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { useText } from '../../utils/useText';
import type { Origin } from '../origins';
import { BackLink } from './OriginNotice';

interface SavedAlertProps extends Pick<Origin, 'back'> {
  /** "Consideration · Newsletter". */
  readonly cell: string;
  readonly onClose: () => void;
}

/**
 * The first save of an entry that was created for a gap, told with the way back. Strapi's own notifications open their
 * link in another tab, and are gone after a reload; this one stays until it is used or closed.
 */
export const SavedAlert = ({ back, cell, onClose }: SavedAlertProps) => {
  const text = useText();
  return createPortal(
    <Holder role="status">
      <Alert variant="success" closeLabel={text('common.close')} onClose={onClose} action={<BackLink back={back} />}>
        {text('create.saved', { cell })}
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
`;
