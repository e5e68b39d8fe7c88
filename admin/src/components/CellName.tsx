import { Box, Typography, type TypographyProps } from '@strapi/design-system';

interface CellNameProps extends Pick<TypographyProps, 'textColor' | 'fontWeight' | 'variant'> {
  readonly children: string;
  /** As wide as the name may be. */
  readonly width?: string;
}

/** A name in a table, whose lines do not break: what is too long is cut, and there in full one hover away. */
export const CellName = ({ children, width = '24rem', ...look }: CellNameProps) => (
  <Box tag="span" display="block" minWidth={0} maxWidth={width} title={children}>
    <Typography tag="span" display="block" ellipsis textColor="neutral800" {...look}>
      {children}
    </Typography>
  </Box>
);
