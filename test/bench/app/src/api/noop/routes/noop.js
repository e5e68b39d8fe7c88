module.exports = {
  routes: [
    { method: 'GET', path: '/noop', handler: 'noop.find' },
    { method: 'GET', path: '/noop/open', handler: 'noop.find', config: { auth: false } },
    { method: 'GET', path: '/noop/text', handler: 'noop.findText', config: { auth: false } },
  ],
};
