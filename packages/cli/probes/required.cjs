const fs = require('node:fs');
const { statSync } = require('fs');

module.exports = { probeRequired, probeDestructured };

function probeRequired() {
  fs.statSync(__filename);
}

function probeDestructured() {
  statSync(__filename);
}
