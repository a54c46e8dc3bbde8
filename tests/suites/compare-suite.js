// Finds the tests of a suite that pass bare and do not pass under the guard.
import { runSuite } from './run-suite.js';

const TRIES = 3;

/**
 * Runs a suite bare and in each mode. A test is broken in a mode if it passes more often bare: this is tried up to three times,
 * since suites have tests that fail now and then. Gives the counts, and the broken tests by mode.
 */
export async function compareSuite(suite, { context, modes, onProgress }) {
  const bare = await run('bare', {});
  const compared = [];
  for (const [mode, env] of Object.entries(modes)) compared.push(await compare(mode, env));
  return { bare: count(bare.results), compared };

  async function compare(mode, env) {
    const first = await run(mode, env);
    let broken = findBroken(bare.results, first.results);
    let last = first;
    for (let attempt = 1; attempt < TRIES && broken.length > 0; attempt += 1) {
      onProgress(`${suite.name}: tries again: ${broken.map((name) => name.trim()).join('; ')}`);
      const again = await run('bare', {});
      last = await run(mode, env);
      const still = findBroken(again.results, last.results);
      broken = broken.filter((name) => still.includes(name));
    }
    return { mode, ...count(last.results), broken, output: broken.length > 0 ? last : undefined };
  }

  function run(mode, env) {
    onProgress(`${suite.name}: ${mode}`);
    return runSuite(suite, { ...context, env });
  }
}

function findBroken(bare, guarded) {
  return [...bare]
    .filter(([name, { passed }]) => passed > (guarded.get(name)?.passed ?? 0))
    .map(([name]) => name);
}

function count(results) {
  const all = [...results.values()];
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
