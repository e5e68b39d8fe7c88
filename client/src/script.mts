/** For pages without a bundler: one global with all that the package exports. */
import { createLocalTouchpoints, createTouchpoints, TouchpointsError } from './index';

Object.assign(globalThis, { TouchpointsClient: { createLocalTouchpoints, createTouchpoints, TouchpointsError } });
