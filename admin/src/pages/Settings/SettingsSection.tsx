import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the settings, under its heading. */
export const SettingsSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);
