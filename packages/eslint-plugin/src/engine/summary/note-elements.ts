import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';

/** Methods that put their last arguments into a list, a set or a map; the first of `set` is the key. */
const puttingMethods: ReadonlySet<string> = new Set(['add', 'push', 'set', 'unshift']);

/** What can have methods that are called later; literals cannot. */
const holding: ReadonlySet<Value['type']> = new Set([
  'binding',
  'class',
  'either',
  'function',
  'member',
  'object',
  'parameter',
  'result',
  'this',
]);

/** The name under which a thing keeps what is put into it: that of the list `jobs` is `jobs[]`. */
export function nameOfElements(name = ''): string {
  return `${name}[]`;
}

/** Notes what a call puts into a list, a set or a map: `this.jobs.push(job)`. */
export function notePutElements(
  state: SummaryState,
  callee: Value,
  passed: readonly Value[],
): void {
  if (callee.type !== 'member' || !puttingMethods.has(callee.name)) return;
  const elements = callee.name === 'set' ? passed.slice(1, 2) : passed;
  for (const element of elements) noteElement(state, callee.object, element);
}

/** Notes that something of a variable, or of a property, gets an element that is met again under an unknown key. */
export function noteElement(state: SummaryState, list: Value, element: Value): void {
  if (!holding.has(element.type)) return;
  const owner = list.type === 'member' ? list.object : list;
  const name = nameOfElements(list.type === 'member' ? list.name : undefined);
  if (owner.type === 'binding') state.bindings[owner.binding]?.properties.push([name, element]);
  if (owner.type !== 'this' || list === owner) return;
  const id = state.functions[owner.function]?.class;
  const place = id === undefined ? state.functions[owner.function] : state.classes[id];
  place?.assigned.push([name, element]);
}
