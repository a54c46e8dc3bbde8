import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { addTo, noteCleared, noteFlag, noteLoose } from './once-guards.ts';
import { placeOf, placeOfVariable } from './place-of.ts';

/** The places outside of a function that it looks at before it works, and those that it writes to. */
export interface RememberedPlaces {
  /** Place → how many calls there were before it was first looked at. */
  readonly tested: Map<string, number>;
  readonly written: Set<string>;
  /** Those of them that it writes to whenever it runs. */
  readonly filled: Set<string>;
}

/**
 * Notes that the function under way looks at `value`, in a condition, before it goes on. What it has written there before, it looks
 * at to see what it made, not whether it has to make anything.
 */
export function noteTested(state: SummaryState, value: Value): void {
  const place = placeOf(state, value);
  const { tested, written } = placesOf(state);
  if (place === undefined || written.has(place) || tested.has(place)) return;
  tested.set(place, state.calls.length);
}

/** Notes that the function under way keeps `made` in `value`; to set or clear a place is not to keep something there. */
export function noteWritten(state: SummaryState, value: Value, made?: Value): void {
  const place = placeOf(state, value);
  if (place === undefined) {
    noteFilledAtOnce(state, value, made);
    return;
  }
  // A flag is set or not; a word that is kept is as good as anything that is made.
  if (made?.type === 'literal' && (typeof made.value !== 'string' || made.value === '')) {
    noteFlag(state, place, made);
    return;
  }
  if (isNothing(made)) {
    noteCleared(state, place);
    return;
  }
  if (isOwn(state, value)) noteLoose(state, place);
  const { written, filled } = placesOf(state);
  written.add(place);
  if (!state.uncertain) filled.add(place);
  if (made) noteKept(state, { made, place });
}

/** Notes a variable of the module that its top level gives a value. */
function noteFilledAtOnce(state: SummaryState, value: Value, made: Value | undefined): void {
  const isNone = made === undefined || made.type === 'literal' || isNothing(made);
  if (state.current.function !== 0 || state.uncertain || isNone) return;
  if (value.type === 'binding') placesOf(state).filled.add(placeOfVariable(value.binding));
}

function isNothing(made: Value | undefined): boolean {
  return made?.type === 'global' && made.name === 'undefined';
}

/** Whether a value is a variable of the function under way. */
function isOwn(state: SummaryState, value: Value): boolean {
  return value.type === 'binding' && !state.isFromOutside(value.binding);
}

/** Notes the calls that a kept value is made by: `JSON.parse(readFileSync(file))`, directly or through variables. */
function noteKept(state: SummaryState, kept: Kept, depth = 0): void {
  if (depth > 8) return;
  const parts = partsOf(state, kept);
  for (const made of parts) noteKept(state, { ...kept, made }, depth + 1);
}

/** A value that is kept, and where. */
interface Kept {
  readonly made: Value;
  readonly place: string;
}

function partsOfCall(state: SummaryState, id: number, place: string): readonly Value[] {
  if (state.keptCalls.get(id)?.has(place) === true || isBeforeLook(state, id, place)) return [];
  addTo(state.keptCalls, id, place);
  const call = state.calls[id];
  return call ? [call.callee, ...call.arguments] : [];
}

/** Whether a call is made before the function under way looks at a place: it is made each time, also where nothing new is kept. */
function isBeforeLook(state: SummaryState, id: number, place: string): boolean {
  if (state.calls[id]?.function !== state.current.function) return false;
  return id < (placesOf(state).tested.get(place) ?? 0);
}

function partsOf(state: SummaryState, { made: value, place }: Kept): readonly Value[] {
  switch (value.type) {
    case 'result':
      return partsOfCall(state, value.call, place);
    case 'binding':
      return state.isFromOutside(value.binding)
        ? []
        : (state.bindings[value.binding]?.writes ?? []);
    case 'member':
    case 'element':
      return [value.object];
    case 'either':
      return value.values;
    case 'array':
      return value.elements;
    case 'object':
      return [...value.properties.map(([, property]) => property), ...value.spreads];
    default:
      return [];
  }
}

/** Notes everything that a condition looks at: `!x`, `x === undefined`, `cache.has(key)`. */
export function noteCondition(state: SummaryState, test: TSESTree.Node, value: Value): void {
  switch (test.type) {
    case 'UnaryExpression':
      noteCondition(state, test.argument, state.revisit(test.argument));
      break;
    case 'BinaryExpression':
    case 'LogicalExpression':
      for (const side of [test.left, test.right]) noteCondition(state, side, state.revisit(side));
      break;
    default:
      noteTested(state, value);
  }
}

function placesOf({ places, current }: SummaryState): RememberedPlaces {
  const known = places.get(current.function);
  if (known) return known;
  const created: RememberedPlaces = { tested: new Map(), written: new Set(), filled: new Set() };
  places.set(current.function, created);
  return created;
}
