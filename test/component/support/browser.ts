/** What the design system asks of a browser and jsdom does not do: it has no layout, and no pointer. */
Element.prototype.hasPointerCapture = () => false;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;
/** As newer browsers do, whatever the types say: an effect must not hand it on as what cleans up. */
Element.prototype.scrollIntoView = (() => Promise.resolve()) as unknown as () => void;
window.scrollTo = () => undefined;

window.ResizeObserver = class implements ResizeObserver {
  /** Kept for a test that says how large something is. */
  readonly said: () => void;
  constructor(callback: ResizeObserverCallback) {
    this.said = () => callback([], this);
  }
  observe() {}
  unobserve() {}
  disconnect() {}
};

window.IntersectionObserver = class implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};

Blob.prototype.text = function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(this);
  });
};

/** A window of 1440 pixels, light, whose person likes things to move. */
window.matchMedia = (query) => {
  const least = /min-width: (\d+)px/.exec(query);
  return {
    matches: least !== null && Number(least[1]) <= 1440,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  };
};

/**
 * Only what an element says of itself: no other style reaches the page in these tests, and jsdom would go through its whole
 * sheet for each element that is looked at. `hidden` is the one rule of that sheet that our screens rely on.
 */
window.getComputedStyle = (element) => {
  const { style } = element as HTMLElement;
  if (!element.hasAttribute('hidden')) return style;
  const hidden = element.ownerDocument.createElement('i').style;
  hidden.display = 'none';
  return hidden;
};

Object.assign(window, {
  strapi: { backendURL: '', isEE: false, flags: { docLinks: false }, features: { isEnabled: () => false } },
});
