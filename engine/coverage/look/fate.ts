/*
 * What becomes of a placement, one byte each. One that is not live, or that is among the usual number somewhere, has 0.
 */

/** Live, and returned by some request, but only by one that asks for more than the usual number. */
export const BELOW_USUAL = 1;
/** Live, and returned by no request, however many entries it asks for. */
export const UNREACHABLE = 2;
