import type {
  ArgumentMatch,
  BlockingApi,
  ModuleDescription,
  Replacement,
} from '@loopguard/catalogue';
import type { KnownApi } from '../../engine/link/knowledge.ts';
import type { ModulePath } from './module-path.ts';
import { isBuiltin } from 'node:module';
import { formatApiId } from '@loopguard/catalogue/core';
import { createLoader } from '../../adapters/create-loader.ts';
import { rememberOnce } from '../../engine/link/remember-once.ts';
import { toModulePath } from './module-path.ts';

/** How a call is made not to block: by another function, by that promisified, or by another method of the object. */
export type Fix = (
  | { readonly how: 'twin' | 'promisify'; readonly target: ModulePath }
  | { readonly how: 'method'; readonly name: string }
) & {
  /** Arguments that it does not take. */
  readonly unless: readonly ArgumentMatch[];
};

const loadCatalogue = createLoader('@loopguard/catalogue');

const loadNodeCatalogue = createLoader('@loopguard/catalogue/node');

/** APIs whose versions have different replacements: which version a project uses is not always known. */
const ambiguous = rememberOnce(() => collectAmbiguous(loadCatalogue().modules));

/** Those of Node.js alone: most findings are about its APIs, and need nothing else of the catalogue. */
const ambiguousOfNode = rememberOnce(() => collectAmbiguous(loadNodeCatalogue().nodeModules));

/** Decides what takes the place of an API; undefined where nothing does with the same arguments and the same result. */
export function decideFix(known: KnownApi, filename: string): Fix | undefined {
  const { replacement } = known.api;
  if ('none' in replacement || !isTwin(replacement, filename)) return undefined;
  if (!isThere(known.api, replacement) || isAmbiguous(known)) return undefined;
  const { how, unless = [] } = replacement;
  const [, method] = replacement.export.split('.prototype.');
  if (method !== undefined) {
    return how === 'twin' ? { how: 'method', name: method, unless } : undefined;
  }
  // What another package offers is no use to a project that does not have it.
  if (replacement.module !== known.module && !isBuiltin(replacement.module)) return undefined;
  const target = toModulePath(replacement.module, replacement.export.split('.'));
  return { how: how === 'twin' ? 'twin' : 'promisify', target, unless };
}

/** Whether a replacement gives the same through a promise, itself or promisified. */
function isTwin({ how, promisifiedLacks }: Replacement, filename: string): boolean {
  if (how === 'other' || promisifiedLacks === 'sense') return false;
  return promisifiedLacks === undefined || /\.[cm]?jsx?$/u.test(filename);
}

function isAmbiguous({ id, module, api }: KnownApi): boolean {
  if (api.kind === 'custom') return false;
  return (isBuiltin(module) ? ambiguousOfNode() : ambiguous()).has(id);
}

/** Whether the twin is no younger than the API: else the project's Node.js may not have it. */
function isThere({ versions }: BlockingApi, { since }: Replacement): boolean {
  return since === undefined || (versions?.includes(since) ?? false);
}

function collectAmbiguous(modules: readonly ModuleDescription[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { module, blocking = [] } of modules) {
    for (const { export: name, replacement } of blocking) {
      const id = formatApiId(module, name);
      const text = describe(replacement);
      if ((first.get(id) ?? text) !== text) found.add(id);
      first.set(id, text);
    }
  }
  return found;
}

function describe(replacement: Replacement | { readonly none: string }): string {
  return 'none' in replacement
    ? ''
    : `${replacement.how} ${replacement.module} ${replacement.export}`;
}
