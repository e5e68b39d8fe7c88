/** How wide the column of touchpoints is; cells that scroll into view keep clear of it. */
export const FIRST_COLUMN = '23rem';

/** The same on narrow windows, which have less to give. */
export const NARROW_FIRST_COLUMN = '17rem';

/** Windows on which five stages and a full first column do not fit beside the menus. */
export const NARROW = '@media (max-width: 1329px)';

/** How high the head of the grid is; cells that scroll into view keep clear of it. */
export const HEAD_HEIGHT = '6rem';
