/** Replaced by the screen's author. */
const Screen = () => null;
export default Screen;
