const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what every browser has and jsdom lacks: the parts of fetch that carry an answer, and text encoding. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  constructor(...args) {
    super(...args);
    // A router makes a Request with an abort signal, which must be of the same make.
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      Headers,
      Request,
      Response,
      TextDecoder,
      TextEncoder,
      structuredClone,
    });
  }
};
