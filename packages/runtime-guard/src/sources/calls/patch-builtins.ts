import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { Source } from '../source.ts';
import type { Patcher } from './create-patcher.ts';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const WATCHED_MODULES = new Set(['fs', 'child_process', 'zlib', 'crypto']);
const requireBuiltin = createRequire(import.meta.url);

/** Patches every catalogued function that the running Node has, for CommonJS and ES modules alike. */
export function patchBuiltins(modules: readonly ModuleDescription[], patcher: Patcher): Source {
  for (const { module, blocking = [] } of modules) {
    if (!WATCHED_MODULES.has(module)) continue;
    const exports: unknown = requireBuiltin(`node:${module}`);
    patcher.patchExports(module, exports, blocking);
  }
  syncBuiltinESMExports();
  return {
    watched: patcher.patched,
    stop() {
      patcher.unpatch();
      syncBuiltinESMExports();
    },
  };
}
