import { ask, library } from './ask.js';
import { drawControls } from './controls.js';
import { drawRequest } from './request.js';
import { addView, readState, writeState } from './state.js';
import { SURFACES } from './site.js';
import { dressSurfaces, showAnswer, showError, showWaiting } from './surfaces.js';
import { closeWhy } from './why.js';
import { speak, t } from './words.js';

let state = readState(location.search);
/** What decided last, and the last answers: what is on the page while the next ones are on their way. */
let decision = null;
const answers = new Map();
let known = null;
let running = new AbortController();

/** A change by the person in front of the page: into the address, then onto the page. */
function set(change) {
  state = { ...state, ...change };
  history.pushState(null, '', writeState(state));
  refresh();
}

const read = (entry) => set({ viewed: addView(state.viewed, entry) });
const visit = (event) => set({ events: { ...state.events, [event]: (state.events[event] ?? 0) + 1 } });

function draw() {
  drawControls(state, decision, set, known);
  const leads = Object.fromEntries((known?.leads ?? []).map((entry) => [entry.__match.stage, entry]));
  dressSurfaces(state, { visit, read, leads });
}

/** Asks for all three places at once, and shows each as soon as it is there. */
async function refresh() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  document.body.dataset.state = 'asking';
  speak(state.locale);
  closeWhy();
  if (state.mode === 'choose') decision = null;
  draw();
  showWaiting();

  const asked = state;
  const places = SURFACES.map(async (surface) => {
    try {
      const answer = await ask(surface, asked, signal);
      if (signal.aborted) return;
      answers.set(surface.touchpoint, answer);
      showAnswer(surface, answer, asked, { read });
    } catch (error) {
      if (signal.aborted) return;
      answers.delete(surface.touchpoint);
      showError(surface, error, refresh);
    }
  });
  // The menu may wait for what stands behind it; the places do not.
  const shelf = asked.mode === 'decide' ? library(asked.locale).catch(() => null) : null;
  await Promise.all(places);
  const found = await shelf;
  if (signal.aborted) return;
  known = found;
  finish();
}

function finish() {
  const given = [...answers.values()];
  decision = state.mode === 'decide' ? (given[0]?.meta.decision ?? null) : null;
  draw();
  drawRequest(answers);
  const stale = document.querySelector('.stale');
  stale.textContent = t('state.stale');
  stale.hidden = !given.some(({ meta }) => meta.stale);
  document.body.dataset.state = 'ready';
}

window.addEventListener('popstate', () => {
  state = readState(location.search);
  refresh();
});

refresh();
