/** Installs Chromium where the browser tests need it and a machine may be changed. */
import { ensureChromium } from './lib/chromium.mjs';

ensureChromium();
