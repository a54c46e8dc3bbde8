import type { ConfigFile } from '../options/resolve-options.ts';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GuardError } from '../errors.ts';
import { fileSystem } from './file-system.ts';

const names = ['js', 'mjs', 'cjs', 'json'].map((extension) => `loopguard.config.${extension}`);

/** Loads `loopguard.config.*` of a folder at once, as preloading needs it; undefined where there is none, an error where it fails. */
export function loadConfigFile(folder: string): ConfigFile | GuardError | undefined {
  const path = names.map((name) => join(folder, name)).find((file) => fileSystem.existsSync(file));
  if (path === undefined) return undefined;
  try {
    const loaded: unknown = createRequire(path)(path);
    return { path, folder, value: unwrapDefault(loaded) };
  } catch (cause) {
    return new GuardError(
      'ERR_LOOPGUARD_POLICY',
      `${path} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** An ES module that was required is its namespace: the policy is its default export. */
function unwrapDefault(loaded: unknown): unknown {
  const isNamespace = typeof loaded === 'object' && loaded !== null && 'default' in loaded;
  return isNamespace ? loaded.default : loaded;
}
