/** Loads the code of the Journey panel's content; once, however often it is asked for. */
export const loadPanel = () => import('./panel');
