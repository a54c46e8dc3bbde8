import type { Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';

/**
 * Many possibilities without those that are the same, as texts that many calls pass; unknown where there are still more than
 * say anything. What the files of one folder, or the entries of one table, have in common is one.
 */
export function narrow(values: readonly Resolved[], limit: number): readonly Resolved[] {
  const different = [...new Map(values.map((one) => [identityOf(one), one])).values()];
  const origins = new Set(
    different.map((one) =>
      (one.type === 'function' || one.type === 'object') && one.dispatch?.isByName
        ? one.dispatch.through
        : one,
    ),
  );
  return origins.size > limit ? unknown : different;
}

/** What two values have in common that are one; a value of which that is not told is itself alone. */
function identityOf(value: Resolved): unknown {
  switch (value.type) {
    case 'literal':
      return `${typeof value.value} ${String(value.value)}`;
    case 'instance':
      return `instance ${value.of}`;
    case 'method':
      return `method ${value.of}.${value.name}`;
    case 'class-instance':
      return `class ${value.class} ${value.file.path}`;
    default:
      return value.type === 'unknown' || value.type === 'foreign' ? value.type : value;
  }
}
