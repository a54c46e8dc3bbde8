import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { LookedAt } from './places-looked-at.ts';
import type { SummaryState } from './summary-state.ts';
import { isOfInstance, placeOf } from './place-of.ts';
import { givesTested, isPlace, placesLookedAt } from './places-looked-at.ts';
import { leavesFunction } from './yielding.ts';

/** Calls that run only as long as a flag is not set. */
interface Guard extends LookedAt {
  readonly function: number;
  /** The first call that is guarded. */
  readonly from: number;
  /** The first call behind; undefined while the function under way is guarded to its end. */
  to: number | undefined;
  readonly form: GuardForm;
}

/**
 * `block`: `if (!key) { key = make(); save(); }`, where what makes the key and what follows run once. `memo`: what follows
 * `if (key) return key;`, which is much the same. `exit`: what follows any other `if (key) return;`. `fallback`: `key ?? make()`.
 */
type GuardForm = 'block' | 'memo' | 'exit' | 'fallback';

/** What a file does with flags that outlive a call. */
export interface Flags {
  readonly guards: Guard[];
  /** Flags that are set to true, by function. */
  readonly set: Map<number, Set<string>>;
  /** Flags that are taken back, and the functions that do so: they tell whether something runs, not whether it ran. */
  readonly cleared: Map<string, Set<number>>;
  /** Places that were read into a variable which is written to instead, by function. */
  readonly loose: Map<number, Set<string>>;
}

/** Creates the record of a file's flags. */
export function createFlags(): Flags {
  return { guards: [], set: new Map(), cleared: new Map(), loose: new Map() };
}

/** Notes that a literal is written to a place that outlives the call. */
export function noteFlag(state: SummaryState, place: string, value: Value): void {
  if (value.type !== 'literal' || value.value !== true) {
    noteCleared(state, place);
    return;
  }
  addTo(state.flags.set, state.current.function, place);
}

/** Notes that the function under way takes back what a place holds. What a constructor writes into its object is what that begins with. */
export function noteCleared({ flags, current, functions }: SummaryState, place: string): void {
  if (isOfInstance(place) && isConstructor(functions[current.function])) return;
  addTo(flags.cleared, place, current.function);
}

/** Whether a function is a constructor, of a class or of the time before classes: `function Store() { this.ready = false; }`. */
function isConstructor(
  one: { readonly form: string; readonly name: string | undefined } | undefined,
): boolean {
  return one?.form === 'constructor' || (isOld(one?.form) && /^\p{Lu}/u.test(one?.name ?? ''));
}

function isOld(form: string | undefined): boolean {
  return form === 'declaration' || form === 'expression';
}

/** Notes that what the function under way seems to keep in a place is only kept in a variable that was read from there. */
export function noteLoose({ flags, current }: SummaryState, place: string): void {
  addTo(flags.loose, current.function, place);
}

/** Adds to the set under a key. */
export function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set<V>()).add(value));
}

/** Notes what an `if` guards, whose first part held the calls since `from`: `if (!ready) { … }`, and what follows `if (ready) return;`. */
export function noteGuards(state: SummaryState, node: TSESTree.IfStatement, from: number): void {
  const { flags, current, calls } = state;
  const { function: id } = current;
  for (const looked of placesLookedAt(state, node.test, 'unset')) {
    flags.guards.push({ ...looked, function: id, from, to: calls.length, form: 'block' });
  }
  if (node.alternate || !leavesFunction(node.consequent)) return;
  for (const looked of placesLookedAt(state, node.test, 'set')) {
    const form = givesTested(node, looked.place) ? 'memo' : 'exit';
    flags.guards.push({ ...looked, function: id, from: calls.length, to: undefined, form });
  }
}

/** Notes what `value ??= make()` guards, or `value ?? make()`: the calls since `from`. */
export function noteDefault(
  state: SummaryState,
  value: Value,
  { from, form }: Pick<Guard, 'from' | 'form'>,
): void {
  const looked = givenBy(state, value);
  const place = placeOf(state, looked);
  if (place === undefined) return;
  const { flags, current, calls } = state;
  const isWhole = isPlace(state, looked);
  flags.guards.push({ function: current.function, place, isWhole, from, to: calls.length, form });
}

/** Ends the guards that last to the end of the function under way. */
export function endGuards({ flags, calls }: SummaryState, id: number): void {
  for (const guard of flags.guards) if (guard.function === id) guard.to ??= calls.length;
}

/** Notes the calls that run once: what guards them is set where they stand, and nothing takes it back. */
export function keepGuardedCalls(state: SummaryState): void {
  const { flags, functions, keptCalls } = state;
  for (const guard of flags.guards) {
    const { function: id, place, from, to = from } = guard;
    const summary = functions[id];
    if (!summary) continue;
    if (!isFlag(state, guard) && !(makesKept(state, guard) && isKeptBehind(state, guard))) continue;
    for (let call = from; call < to; call++) addTo(keptCalls, call, place);
    if (!summary.tested.includes(place)) summary.tested.push(place);
    if (!summary.kept.includes(place)) summary.kept.push(place);
  }
}

/** Whether what a guard looks at is kept by its function, or by one that is called behind it. */
function isKeptBehind(state: SummaryState, guard: Guard): boolean {
  const keepers = [guard.function, ...calledIn(state, guard)];
  return keepers.some((by) => state.functions[by]?.kept.includes(guard.place) === true);
}

/** Whether what is guarded ends in keeping what was looked for. What the function takes back itself it only waits for. */
function makesKept({ flags, functions }: SummaryState, guard: Guard): boolean {
  if (guard.form !== 'memo') return guard.form === 'block';
  const by = [...(flags.cleared.get(guard.place) ?? [])];
  return !by.some((id) => isWithin(functions, id, guard.function));
}

function isWithin(
  functions: readonly { readonly parent: number }[],
  id: number,
  around: number,
): boolean {
  let inner = id;
  // What a function holds comes after it.
  while (inner > around) inner = functions[inner]?.parent ?? 0;
  return inner === around;
}

/** Finds the calls that are made once in the life of a process: what tells that they were made is kept for good. */
export function findOnceCalls(state: SummaryState): Map<number, Set<string>> {
  const { flags, functions, calls } = state;
  const isOnce = (guard: Guard): boolean =>
    isFlag(state, guard) ||
    (functions[guard.function]?.kept.includes(guard.place) === true && isForGood(flags, guard));
  const found = new Map<number, Set<string>>();
  for (const { function: id, place, from, to = from } of flags.guards.filter(isOnce)) {
    for (let call = from; call < to; call++) {
      // What a function in there calls is called when that function is.
      if (calls[call]?.function === id) addTo(found, call, place);
    }
  }
  return found;
}

/** `store` of `store?.get()`, which gives what there is without being asked for anything in particular. */
function givenBy({ calls }: SummaryState, value: Value): Value {
  const call = value.type === 'result' ? calls[value.call] : undefined;
  if (call?.callee.type !== 'member' || call.arguments.length > 0) return value;
  return call.callee.object;
}

/** Finds the calls that stand in for what lies in a place, by the functions that surely fill that place. */
export function findFallbacks(state: SummaryState): Map<number, Set<number>> {
  const { flags, functions, places, calls } = state;
  const found = new Map<number, Set<number>>();
  for (const { function: id, place, isWhole, from, to = from } of flags.guards) {
    if (!isWhole || flags.cleared.has(place)) continue;
    const isOfSame = (by: number): boolean =>
      !isOfInstance(place) || functions[by]?.class === functions[id]?.class;
    const fillers = [...places].filter(
      ([by, { filled }]) => by !== id && filled.has(place) && isOfSame(by),
    );
    for (let call = from; call < to; call++) {
      if (calls[call]?.function !== id) continue;
      for (const [by] of fillers) addTo(found, call, by);
    }
  }
  return found;
}

/** Whether what guards calls is a flag that is set where they are made, or by what they call, and that nothing takes back. */
function isFlag(state: SummaryState, guard: Guard): boolean {
  const { set, cleared } = state.flags;
  const { function: id, place } = guard;
  if (cleared.has(place)) return false;
  return [id, ...calledIn(state, guard)].some((by) => set.get(by)?.has(place) === true);
}

/** The functions of the file that guarded calls call by name, and the methods of the same class: `if (!ready) load();`. */
function calledIn(state: SummaryState, { function: id, from, to = from }: Guard): number[] {
  const { bindings, calls, classes, functions } = state;
  const owner = functions[id]?.class;
  const members = owner === undefined ? [] : (classes[owner]?.members ?? []);
  return calls.slice(from, to).flatMap(({ function: caller, callee }) => {
    if (caller !== id) return [];
    if (callee.type === 'binding') return functionIn(bindings[callee.binding]?.writes ?? []);
    if (callee.type !== 'member' || callee.object.type !== 'this') return [];
    return functionIn(members.filter(({ name }) => name === callee.name).map(({ value }) => value));
  });
}

/** The function that is the only value. */
function functionIn([only, ...others]: readonly Value[]): number[] {
  return only?.type === 'function' && others.length === 0 ? [only.function] : [];
}

/** Whether what is kept in a place stays there: it is not one of many under a key, and is never taken back. */
function isForGood({ cleared, loose }: Flags, { function: id, place }: Guard): boolean {
  return !place.endsWith('[]') && !cleared.has(place) && loose.get(id)?.has(place) !== true;
}
