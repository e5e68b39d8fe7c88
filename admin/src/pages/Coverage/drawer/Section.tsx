import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the drawer under a heading of its own. */
export const Section = ({ title, action, children }: SectionProps) => {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id} paddingTop={5}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
        <Typography id={id} fontWeight="bold" textColor="neutral700" tag="h3">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
};

/** A list of entry lines. */
export const Lines = ({ children }: { readonly children: ReactNode }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
    {children}
  </Flex>
);
