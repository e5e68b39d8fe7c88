import * as Dialog from '@radix-ui/react-dialog';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Cross } from '@strapi/icons';
import type { ReactNode, RefObject } from 'react';
import { styled } from 'styled-components';
import { keepField } from '../utils/fieldKeys';
import { useText } from '../utils/useText';
import { useCloseDrawer } from './Drawer';
import { LeaveGuard } from './LeaveGuard';
import { TypedFieldsProvider, useTypedFields } from './typedFields';

interface DrawerPageProps {
  readonly title: string;
  /** A line above the title: where the thing stands. */
  readonly overline?: string;
  readonly children: ReactNode;
  /** Stays in view below the content: the one button that does it. */
  readonly footer?: ReactNode;
}

/** What a drawer shows: a head with its name, the content, which scrolls, and a foot. */
export const DrawerPage = ({ onBack, ...props }: DrawerPageProps & { readonly onBack?: () => void }) => {
  const text = useText();
  const close = useCloseDrawer();
  const { title, overline, children, footer } = props;
  return (
    <>
      <Flex alignItems="flex-start" gap={3} padding={6} paddingBottom={4}>
        {onBack && (
          <IconButton label={text('drawer.back')} variant="ghost" onClick={onBack}>
            <ArrowLeft />
          </IconButton>
        )}
        <Box minWidth={0} flex={1} aria-live="polite">
          {overline && (
            <Typography variant="pi" textColor="neutral600">
              {overline}
            </Typography>
          )}
          <Dialog.Title asChild>
            <Typography variant="beta" tag="h2">
              {title}
            </Typography>
          </Dialog.Title>
        </Box>
        <IconButton label={text('common.close')} variant="ghost" onClick={close}>
          <Cross />
        </IconButton>
      </Flex>
      <Body>{children}</Body>
      {footer && (
        <Footer justifyContent="flex-end" gap={2} padding={4} paddingLeft={6} paddingRight={6}>
          {footer}
        </Footer>
      )}
    </>
  );
};

interface DrawerFormProps extends DrawerPageProps {
  /** Something was filled in that leaving would lose: then it is asked first, whichever way it is left. */
  readonly dirty: boolean;
  /** Set to true once it is saved or given up, for what then leads elsewhere. */
  readonly done: RefObject<boolean>;
  readonly onBack: () => void;
}

/**
 * A form in a drawer, in place of what it shows else: no dialog stands on a drawer. The way back is the arrow, Escape closes
 * all of it, and neither loses unasked what was filled in.
 */
export const DrawerForm = ({ dirty, done, ...page }: DrawerFormProps) => {
  const close = useCloseDrawer();
  const fields = useTypedFields();
  return (
    <Holder onKeyDownCapture={(event) => keepField(event, close)}>
      <TypedFieldsProvider value={fields}>
        <DrawerPage {...page} />
      </TypedFieldsProvider>
      <LeaveGuard dirty={dirty || fields.pending} done={done} search />
    </Holder>
  );
};

const Holder = styled.div`
  display: contents;
`;

const Body = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 0 ${({ theme }) => theme.spaces[6]} ${({ theme }) => theme.spaces[6]};
`;

const Footer = styled(Flex)`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
