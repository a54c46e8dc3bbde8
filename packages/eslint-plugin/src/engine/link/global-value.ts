import type { LinkedFile, Resolved } from './resolved.ts';
import { ownPath } from './own-paths.ts';

/** What a name stands for that no file declares. */
export function globalValue(file: LinkedFile, name: string): Resolved {
  if (name === 'exports') return { type: 'namespace', file };
  if (name === 'process') return { type: 'export', module: 'process', path: [] };
  if (name === 'globalThis' || name === 'global')
    return { type: 'export', module: 'global', path: [] };
  const own = ownPath(file, name);
  return own === undefined
    ? { type: 'export', module: 'global', path: [name] }
    : { type: 'literal', value: own };
}
