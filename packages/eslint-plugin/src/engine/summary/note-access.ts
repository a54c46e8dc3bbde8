import type { TSESTree } from '@typescript-eslint/utils';
import type { AccessKind, Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { rangeOf } from './offsets.ts';

/** A property that is read or written. */
interface AccessedProperty {
  readonly object: Value;
  readonly name: string;
  /** Where its name stands. */
  readonly node: TSESTree.Node;
}

/** Values whose properties the project may have written accessors for. */
const holders: ReadonlySet<Value['type']> = new Set([
  'binding',
  'class',
  'each',
  'either',
  'element',
  'instance',
  'member',
  'object',
  'parameter',
  'result',
  'super',
  'this',
]);

/** Notes that a property is read or written: that runs code where it has a getter or a setter. */
export function noteAccess(
  state: SummaryState,
  kind: AccessKind,
  { object, name, node }: AccessedProperty,
): void {
  if (!holders.has(object.type)) return;
  state.accesses.push({
    function: state.current.function,
    kind,
    object,
    name,
    range: rangeOf(node),
    line: state.lineOf(node),
    endless: state.endless,
    yielded: state.yielded,
  });
}
