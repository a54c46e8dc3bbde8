// Finds the test files that fail under the guard alone.
import { runTest } from './run-test.js';

const TRIES = 3;
const RETRY_TIMEOUT_MS = 120_000;

/**
 * Runs all tests under the guard. What fails is run again, alone, up to twice under the guard, then up to three times under the
 * empty preload, then bare. Gives for each name one of `passed`, `broken` (fails under the guard alone), `preload` (fails
 * under an empty preload, too) and `bare` (fails without any), and what the broken ones wrote.
 */
export async function compareModes(
  names,
  { context, modes, jobs, timeoutMs, onProgress, onFailure },
) {
  const results = new Map(names.map((name) => [name, { outcome: 'passed', output: '' }]));
  // Node's own runner runs this suite one by one, too: its tests share a port.
  const alone = names.filter((name) => name.startsWith('sequential/'));
  const together = names.filter((name) => !alone.includes(name));
  const failing = [...(await findFailing(together, jobs)), ...(await findFailing(alone, 1))];
  for (const [index, name] of failing.sort().entries()) {
    onProgress(`trying again ${index + 1}/${failing.length}: ${name}`);
    results.set(name, await judge(name));
  }
  return results;

  async function findFailing(list, slots) {
    const waiting = [...list];
    const failed = [];
    await Promise.all(Array.from({ length: slots }, (_, slot) => work(slot + 1)));
    return failed;

    async function work(slot) {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const options = { ...context, mode: modes.guard, slot, timeoutMs };
        if (!(await runTest(name, options)).isPassed) {
          failed.push(name);
          onFailure(name);
        }
        onProgress(`${list.length - waiting.length}/${list.length}, ${failed.length} failing`);
      }
    }
  }

  async function judge(name) {
    const guarded = await tryAgain(name, modes.guard, TRIES - 1);
    if (guarded.isPassed) return { outcome: 'passed', output: '' };
    const { output } = guarded;
    if ((await tryAgain(name, modes.empty, TRIES)).isPassed) return { outcome: 'broken', output };
    const bare = await tryAgain(name, modes.bare, 1);
    return { outcome: bare.isPassed ? 'preload' : 'bare', output };
  }

  async function tryAgain(name, mode, tries) {
    const options = { ...context, mode, slot: 0, timeoutMs: RETRY_TIMEOUT_MS };
    let result = await runTest(name, options);
    for (let attempt = 1; attempt < tries && !result.isPassed; attempt += 1) {
      result = await runTest(name, options);
    }
    return result;
  }
}
