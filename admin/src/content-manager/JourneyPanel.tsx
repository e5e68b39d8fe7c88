/** Replaced by the panel's author. */
export const JourneyPanel = () => null;
