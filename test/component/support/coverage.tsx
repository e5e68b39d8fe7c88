import { Route, Routes } from 'react-router-dom';
import App from '../../../admin/src/pages/App';
import type { Coverage, Setup } from '../../../types';
import { renderScreen, type ScreenOptions } from './renderScreen';
import type { Scripts } from './server';
import { coverage, GAPS, journey, JOURNEYS, OWNERS, paged, SEGMENTS, setup, TOUCHPOINTS } from './world';

/** What Coverage was made of, as the server says it beside the picture. */
export const coverageAnswer = (data: Coverage) => ({
  data,
  meta: { revision: 1, at: '2026-03-01T10:00:00.000Z', locale: 'en', segment: null },
});

/** What the frame of every screen of ours asks for. */
export const basics = (facts: Setup = setup()): Scripts => ({
  'GET /touchpoints/setup': { data: facts },
  'GET /touchpoints/journeys': { data: JOURNEYS },
  'GET /touchpoints/segments': { data: SEGMENTS },
  'GET /touchpoints/touchpoints': { data: TOUCHPOINTS },
  'GET /touchpoints/owners': { data: OWNERS },
});

const coverageAnswers: Scripts = {
  ...basics(),
  'GET /touchpoints/coverage': coverageAnswer(coverage()),
  'GET /touchpoints/gaps': paged(GAPS),
  'GET /touchpoints/journeys/j1': { data: journey() },
  'GET /touchpoints/notes/counts': { data: {} },
  'GET /touchpoints/unplaced': paged([]),
  'GET /touchpoints/reviews': paged([]),
  'GET /touchpoints/orphans': {
    data: [],
    meta: {
      pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 },
      names: { journeys: {}, stages: {}, touchpoints: {}, segments: {} },
      reasons: { contentType: 0, entry: 0, journey: 0, stage: 0, touchpoint: 0 },
      goneTypes: [],
      hidden: 0,
    },
  },
  'GET /touchpoints/trend': { data: { points: [] } },
};

/** The plugin's screens, at an address below `plugins/touchpoints`. */
export const openPlugin = (address: string, { answers, ...options }: ScreenOptions = {}) =>
  renderScreen(
    <Routes>
      <Route path="plugins/touchpoints/*" element={<App />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    { route: `/plugins/touchpoints${address}`, answers, ...options },
  );

/** The Coverage screen with the journey of the small site. */
export const openCoverage = (query = '', { answers, ...options }: ScreenOptions = {}) =>
  openPlugin(query, { answers: { ...coverageAnswers, ...answers }, ...options });
