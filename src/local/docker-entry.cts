// The CommonJS entry of dockerode: it reads files beside itself and has optional native parts, neither of which lives
// in an ESM bundle. `docker-client.ts` requires it when the local profile is used, and nobody else.
module.exports = require('dockerode');
