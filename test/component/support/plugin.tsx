import { Route, Routes } from 'react-router-dom';
import App from '../../../admin/src/pages/App';
import type { Setup } from '../../../types';
import { renderScreen, type ScreenOptions } from './renderScreen';
import type { Scripts } from './server';
import { JOURNEYS, OWNERS, SEGMENTS, setup, TOUCHPOINTS } from './world';

/** What the frame of every screen of ours asks for. */
export const basics = (facts: Setup = setup()): Scripts => ({
  'GET /touchpoints/setup': { data: facts },
  'GET /touchpoints/journeys': { data: JOURNEYS },
  'GET /touchpoints/segments': { data: SEGMENTS },
  'GET /touchpoints/touchpoints': { data: TOUCHPOINTS },
  'GET /touchpoints/owners': { data: OWNERS },
});

/** The plugin's screens, at an address below `plugins/touchpoints`. */
export const openPlugin = (address: string, options: ScreenOptions = {}) =>
  renderScreen(
    <Routes>
      <Route path="plugins/touchpoints/*" element={<App />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    { ...options, route: `/plugins/touchpoints${address}` },
  );
