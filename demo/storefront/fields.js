import { h } from './dom.js';

/** One of several, as a segment of a bar. `label` is text or elements. */
export const radio = (name, value, checked, change, label) =>
  h(
    'label',
    { class: 'choice' },
    h('input', { type: 'radio', name, value, checked, 'data-key': `${name}-${value}`, on: { change } }),
    h('span', {}, label),
  );

/** On or off, as a chip. */
export const toggle = (key, checked, change, label) =>
  h(
    'label',
    { class: 'chip' },
    h('input', { type: 'checkbox', checked, 'data-key': key, on: { change } }),
    h('span', {}, label),
  );

/** A list without an item that it has, or with one that it has not. */
export const flip = (list, item) => (list.includes(item) ? list.filter((other) => other !== item) : [...list, item]);
