import type { BlockingApi, Replacement } from '@loopguard/catalogue';
import type { KnownApi } from '../../engine/link/knowledge.ts';
import type { ModulePath } from './module-path.ts';
import { isBuiltin } from 'node:module';
import { formatApiId, modules } from '@loopguard/catalogue';
import { toModulePath } from './module-path.ts';

/** How a call is made not to block: by another function, by that promisified, or by another method of the object. */
export type Fix =
  | { readonly how: 'twin' | 'promisify'; readonly target: ModulePath }
  | { readonly how: 'method'; readonly name: string };

/** APIs whose versions have different replacements: which version a project uses is not known here. */
const ambiguous = collectAmbiguous();

/** Decides what takes the place of an API; undefined where nothing does with the same arguments and the same result. */
export function decideFix({ id, module, api }: KnownApi): Fix | undefined {
  const { replacement } = api;
  if ('none' in replacement || replacement.how === 'other') return undefined;
  if (!isThere(api, replacement) || (api.kind !== 'custom' && ambiguous.has(id))) return undefined;
  const [, method] = replacement.export.split('.prototype.');
  if (method !== undefined) {
    return replacement.how === 'twin' ? { how: 'method', name: method } : undefined;
  }
  // What another package offers is no use to a project that does not have it.
  if (replacement.module !== module && !isBuiltin(replacement.module)) return undefined;
  const target = toModulePath(replacement.module, replacement.export.split('.'));
  return { how: replacement.how === 'twin' ? 'twin' : 'promisify', target };
}

/** Whether the twin is no younger than the API: else the project's Node.js may not have it. */
function isThere({ versions }: BlockingApi, { since }: Replacement): boolean {
  return since === undefined || (versions?.includes(since) ?? false);
}

function collectAmbiguous(): ReadonlySet<string> {
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
