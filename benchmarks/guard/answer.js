// What the measured servers do, whatever they are built with.
import { setImmediate as nextTurn } from 'node:timers/promises';

const AWAITS = 20;

/** Does what an API does without blocking: awaits a few things and makes a list. */
export async function makeAnswer(full) {
  let sum = 0;
  for (let index = 0; index < AWAITS; index += 1) sum += await Promise.resolve(index);
  await nextTurn();
  return Array.from({ length: 20 }, (_, id) => ({ id, sum, full }));
}

/** Tells the parent which port is open, and, whenever it asks, what the process has used. */
export function tellParent(port) {
  process.send({ port });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: user + system, rss: process.memoryUsage.rss() });
  });
}
