import type { Resolved } from '../link/resolved.ts';

/** The one thing that a value can be; undefined where it can be several, or is not known. That it may be nothing does not count. */
export function onlyOne(values: readonly Resolved[]): Resolved | undefined {
  const [first, ...more] = values.filter((value) => !isNothing(value));
  if (!first || first.type === 'unknown') return undefined;
  return more.every((one) => isSameValue(one, first)) ? first : undefined;
}

/** Whether a value is `null` or `undefined`. */
export function isNothing(value: Resolved): boolean {
  if (value.type === 'literal') return value.value === null;
  return value.type === 'export' && value.module === 'global' && value.path[0] === 'undefined';
}

/** Whether two values that were followed are one; what is not known is never the same. */
export function isSameValue(left: Resolved, right: Resolved): boolean {
  if (left.type !== right.type) return false;
  const identity = identityOf(left);
  const other = identityOf(right);
  return identity.length > 0 && identity.every((part, index) => part === other[index]);
}

function identityOf(value: Resolved): readonly unknown[] {
  switch (value.type) {
    case 'function':
    case 'function-instance':
      return [value.file, value.function];
    case 'class':
    case 'class-instance':
      return [value.file, value.class];
    case 'object':
      return [value.value];
    case 'namespace':
      return [value.file];
    case 'export':
      return [value.module, value.path.join('.')];
    case 'method':
      return [value.of, value.name];
    case 'instance':
      return [value.of];
    default:
      return [];
  }
}
