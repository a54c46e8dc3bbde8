import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';

/** Names a place that outlives a call: a variable of the module, a property of `this`. What lies in a container under a
 * key ends with `[]`. */
export function placeOf(state: SummaryState, value: Value, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  if (value.type === 'binding') {
    return state.isFromOutside(value.binding)
      ? placeOfVariable(value.binding)
      : sourceOf(state, value, depth);
  }
  if (value.type === 'member' && value.object.type === 'this') return `this.${value.name}`;
  if (value.type === 'element' && value.object.type === 'this') return 'this[]';
  if (value.type === 'member') return placeOf(state, value.object, depth + 1);
  const container = value.type === 'element' ? value.object : lookedUpIn(state, value);
  return container && ofEach(placeOf(state, container, depth + 1));
}

/** Names a variable that outlives a call. */
export function placeOfVariable(binding: number): string {
  return `binding ${String(binding)}`;
}

/** Whether a place is one of an object, and lasts as long as that. */
export function isOfInstance(place: string): boolean {
  return place.startsWith('this');
}

/** Names what lies in a container under a key that is not known. */
function ofEach(place: string | undefined): string | undefined {
  return place === undefined || place.endsWith('[]') ? place : `${place}[]`;
}

/** Methods that look into what they are called on. */
const lookups: ReadonlySet<string> = new Set(['get', 'has', 'hasOwnProperty']);

/** The container that `cache.get(key)`, `cache.hasOwnProperty(key)` or `Object.hasOwn(cache, key)` looks into. */
function lookedUpIn(state: SummaryState, value: Value): Value | undefined {
  const call = value.type === 'result' ? state.calls[value.call] : undefined;
  if (call?.callee.type !== 'member') return undefined;
  const { name, object } = call.callee;
  if (lookups.has(name)) return object;
  const isOfFirst =
    name === 'hasOwn' ||
    (name === 'call' && object.type === 'member' && object.name === 'hasOwnProperty');
  return isOfFirst ? call.arguments[0] : undefined;
}

/** `const hit = cache.get(key)`: a local that was read from a place stands for the place. */
function sourceOf(
  state: SummaryState,
  { binding }: Extract<Value, { type: 'binding' }>,
  depth: number,
): string | undefined {
  const [first] = state.bindings[binding]?.writes ?? [];
  return first && placeOf(state, first, depth + 1);
}
