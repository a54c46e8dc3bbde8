const { readFileSync } = require('node:fs');

process[Symbol.for('loopguard.guard')]?.ready();
probeChild();

function probeChild() {
  readFileSync(__filename);
}
