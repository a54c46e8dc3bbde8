import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process[Symbol.for('loopguard.guard')]?.ready();
probeWorker();

function probeWorker() {
  readFileSync(fileURLToPath(import.meta.url));
}
