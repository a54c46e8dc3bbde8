import { readdirSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { suites } from './versions.js';

/** Names of the test files (`parallel/test-fs-read.js`) that match one of the globs; all of them without globs. */
export function listTests(sources, globs) {
  const isChosen = globs.length === 0 ? () => true : picomatch(globs);
  return suites
    .flatMap((suite) => listSuite(path.join(sources, 'test', suite), suite))
    .filter((name) => isChosen(name));
}

function listSuite(folder, suite) {
  try {
    return readdirSync(folder)
      .filter((file) => /^test-.*\.m?js$/.test(file))
      .sort()
      .map((file) => `${suite}/${file}`);
  } catch {
    // Older versions do not have all suites.
    return [];
  }
}
