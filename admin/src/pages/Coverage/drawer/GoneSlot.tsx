import { Button, Flex, Typography } from '@strapi/design-system';
import { useCloseDrawer } from '../../../components/Drawer';
import { DrawerPage } from '../../../components/DrawerPage';
import { useText } from '../../../utils/useText';

/** An address that leads to a slot whose stage or touchpoint is gone. */
export const GoneSlot = () => {
  const text = useText();
  const close = useCloseDrawer();
  return (
    <DrawerPage title={text('drawer.gone.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography textColor="neutral800">{text('drawer.gone.text')}</Typography>
        <Button variant="secondary" onClick={close}>
          {text('drawer.gone.close')}
        </Button>
      </Flex>
    </DrawerPage>
  );
};
