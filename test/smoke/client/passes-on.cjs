/** As the plugin passes the client on: a module can import its names only if they are found without running it. */
module.exports = require('touchpoints-client');
