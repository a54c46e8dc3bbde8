import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';

/** Names a place that outlives a call: a variable of the module, a property of `this`. What lies in a container under a
 * key ends with `[]`. */
export function placeOf(state: SummaryState, value: Value, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  if (value.type === 'binding') {
    return state.isFromOutside(value.binding)
      ? `binding ${value.binding}`
      : sourceOf(state, value, depth);
  }
  if (value.type === 'member' && value.object.type === 'this') return `this.${value.name}`;
  if (value.type === 'element' && value.object.type === 'this') return 'this[]';
  if (value.type === 'member') return placeOf(state, value.object, depth + 1);
  const container = value.type === 'element' ? value.object : lookedUpIn(state, value);
  return container && ofEach(placeOf(state, container, depth + 1));
}

/** Names what lies in a container under a key that is not known. */
function ofEach(place: string | undefined): string | undefined {
  return place === undefined || place.endsWith('[]') ? place : `${place}[]`;
}

/** The container that `cache.get(key)` or `cache.has(key)` looks into. */
function lookedUpIn(state: SummaryState, value: Value): Value | undefined {
  const callee = value.type === 'result' ? state.calls[value.call]?.callee : undefined;
  if (callee?.type !== 'member') return undefined;
  return callee.name === 'get' || callee.name === 'has' ? callee.object : undefined;
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
