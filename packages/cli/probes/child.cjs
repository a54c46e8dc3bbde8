const { readFileSync } = require('node:fs');

globalThis[Symbol.for('loopguard.guard')]?.ready();
probeChild();

function probeChild() {
  readFileSync(__filename);
}
