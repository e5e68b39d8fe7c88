/**
 * Makes an element. Properties are attributes; `on` holds listeners; `false`, `null` and `undefined` leave an attribute or a
 * child out. Text is always text: nothing that an editor wrote is ever read as HTML.
 *
 * @param {string} tag
 * @param {Record<string, unknown> & { on?: Record<string, EventListener> }} [properties]
 * @param {...unknown} children
 */
export function h(tag, { on = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Puts new children into an element and leaves the focus where it was: on the element of the same `data-key`. */
export function fill(element, ...children) {
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key) element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of the page's own sprite; decoration only. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/shop/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
