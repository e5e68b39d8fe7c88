// From its own file: the thread that learns needs nothing else of the engine.
export { placeKey } from '../../../engine/cell-name';
