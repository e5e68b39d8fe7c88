/** The client's former place: it is a package of its own now. To be removed with 0.2.0. */
if (typeof process !== 'undefined' && process.env.NODE_ENV === 'development') {
  console.warn('strapi-plugin-touchpoints/client is deprecated: install touchpoints-client and import from there.');
}
module.exports = require('touchpoints-client');
