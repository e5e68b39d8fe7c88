/**
 * The client's former place.
 *
 * @deprecated Install `touchpoints-client` and import from there. To be removed with 0.2.0.
 */
export * from 'touchpoints-client';
