// Finds the test files that fail under the guard alone.
import { runTest } from './run-test.js';

const TRIES = 3;
/** What ran out of time is given more. */
const MIN_RETRY_TIMEOUT_MS = 120_000;

/**
 * Runs all tests under the guard. What fails is run again, up to twice under the guard and up to three times under the empty
 * preload, then bare. Gives for each name one of `passed`, `broken` (fails each time under the guard, not under the empty
 * preload), `preload` (fails under an empty preload, too) and `bare` (fails without any), and what the broken ones wrote.
 */
export async function compareModes(
  names,
  { context, modes, jobs, timeoutMs, onProgress, onFailure },
) {
  const results = new Map(names.map((name) => [name, { outcome: 'passed', output: '' }]));
  const failing = [];
  await forEachTest(names, 'tests', async (name, slot) => {
    if ((await run(name, modes.guard, slot, timeoutMs)).isPassed) return;
    failing.push(name);
    onFailure(name);
  });
  await forEachTest(failing.sort(), 'trying again', async (name, slot) => {
    results.set(name, await judge(name, slot));
  });
  return results;

  /** As Node's own runner does it: the suite `sequential` one by one, since its tests share a port, the rest together. */
  async function forEachTest(list, label, visit) {
    const isAlone = (name) => name.startsWith('sequential/');
    let done = 0;
    for (const [waiting, slots] of [
      [list.filter((name) => !isAlone(name)), jobs],
      [list.filter(isAlone), 1],
    ]) {
      await Promise.all(Array.from({ length: slots }, (_, slot) => work(waiting, slot + 1)));
    }

    async function work(waiting, slot) {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        await visit(name, slot);
        done += 1;
        onProgress(`${label}: ${done}/${list.length}, ${failing.length} failing`);
      }
    }
  }

  /** What fails under any preload is the common case: it shall not take all tries under the guard first. */
  async function judge(name, slot) {
    const first = await run(name, modes.guard, slot);
    if (first.isPassed) return { outcome: 'passed', output: '' };
    const { output } = first;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (!(await run(name, modes.empty, slot)).isPassed) continue;
      const { isPassed } = await run(name, modes.guard, slot);
      return isPassed ? { outcome: 'passed', output: '' } : { outcome: 'broken', output };
    }
    const { isPassed } = await run(name, modes.bare, slot);
    return { outcome: isPassed ? 'preload' : 'bare', output };
  }

  function run(name, mode, slot, limitMs = Math.max(timeoutMs, MIN_RETRY_TIMEOUT_MS)) {
    return runTest(name, { ...context, mode, slot, timeoutMs: limitMs });
  }
}
