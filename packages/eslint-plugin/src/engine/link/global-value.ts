import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { ownPath } from './own-paths.ts';

/** What a name stands for that no file declares: what the project makes global, or else what the language and Node.js do. */
export function globalValues(
  evaluator: Evaluator,
  file: LinkedFile,
  name: string,
): readonly Resolved[] {
  const known = globalValue(file, name);
  if (known.type !== 'export' || known.path.length === 0) return [known];
  const assigned = evaluator.assignedElsewhere(globalObject, name);
  return assigned.length > 0 ? assigned : [known];
}

/** `global`, `globalThis` */
const globalObject: Resolved = { type: 'export', module: 'global', path: [] };

function globalValue(file: LinkedFile, name: string): Resolved {
  if (name === 'exports') return { type: 'namespace', file };
  if (name === 'process') return { type: 'export', module: 'process', path: [] };
  if (name === 'globalThis' || name === 'global') return globalObject;
  const own = ownPath(file, name);
  return own === undefined
    ? { type: 'export', module: 'global', path: [name] }
    : { type: 'literal', value: own };
}
