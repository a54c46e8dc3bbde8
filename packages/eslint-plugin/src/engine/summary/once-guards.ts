import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { placeOf } from './place-of.ts';

/** Calls that run only as long as a flag is not set. */
interface Guard {
  readonly function: number;
  readonly place: string;
  /** The first call that is guarded. */
  readonly from: number;
  /** The first call behind; undefined while the function under way is guarded to its end. */
  to: number | undefined;
  /** Whether it is the block of `if (!key) { key = make(); save(); }`: what makes the key and what follows run once. */
  readonly isBlock: boolean;
}

/** What a file does with flags that outlive a call. */
export interface Flags {
  readonly guards: Guard[];
  /** Flags that are set to true, by function. */
  readonly set: Map<number, Set<string>>;
  /** Flags that are taken back somewhere: they tell whether something runs, not whether it ran. */
  readonly cleared: Set<string>;
}

/** Creates the record of a file's flags. */
export function createFlags(): Flags {
  return { guards: [], set: new Map(), cleared: new Set() };
}

/** Notes that a literal is written to a place that outlives the call. */
export function noteFlag({ flags, current }: SummaryState, place: string, value: Value): void {
  if (value.type !== 'literal' || value.value !== true) {
    flags.cleared.add(place);
    return;
  }
  const known = flags.set.get(current.function) ?? new Set<string>();
  flags.set.set(current.function, known.add(place));
}

/** Notes what an `if` guards, whose first part held the calls since `from`: `if (!ready) { … }`, and what follows `if (ready) return;`. */
export function noteGuards(state: SummaryState, node: TSESTree.IfStatement, from: number): void {
  const { flags, current, calls } = state;
  for (const place of placesIn(state, node.test, 'unset')) {
    flags.guards.push({ function: current.function, place, from, to: calls.length, isBlock: true });
  }
  if (node.alternate || !exits(node.consequent)) return;
  for (const place of placesIn(state, node.test, 'set')) {
    flags.guards.push({
      function: current.function,
      place,
      from: calls.length,
      to: undefined,
      isBlock: false,
    });
  }
}

/** Ends the guards that last to the end of the function under way. */
export function endGuards({ flags, calls }: SummaryState, id: number): void {
  for (const guard of flags.guards) if (guard.function === id) guard.to ??= calls.length;
}

/** Notes the calls that run once: what guards them is set where they stand, and nothing takes it back. */
export function keepGuardedCalls({ flags, functions, keptCalls }: SummaryState): void {
  for (const { function: id, place, from, to = from, isBlock } of flags.guards) {
    const summary = functions[id];
    if (!summary) continue;
    const isFlag = flags.set.get(id)?.has(place) === true && !flags.cleared.has(place);
    if (!isFlag && !(isBlock && summary.kept.includes(place))) continue;
    for (let call = from; call < to; call++) keptCalls.add(call);
    if (!summary.tested.includes(place)) summary.tested.push(place);
    if (!summary.kept.includes(place)) summary.kept.push(place);
  }
}

/** The places that are set, or are not, wherever a condition holds. */
function placesIn(state: SummaryState, test: TSESTree.Node, when: 'set' | 'unset'): string[] {
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    return placesIn(state, test.argument, when === 'set' ? 'unset' : 'set');
  }
  // Of `a || b` each alone makes an exit; of `!a && !b` each alone must hold.
  const joint = when === 'set' ? '||' : '&&';
  if (test.type === 'LogicalExpression' && test.operator === joint) {
    return [...placesIn(state, test.left, when), ...placesIn(state, test.right, when)];
  }
  const isPlain = test.type === 'Identifier' || test.type === 'MemberExpression';
  const place = isPlain && when === 'set' ? placeOf(state, state.revisit(test)) : undefined;
  return place === undefined ? [] : [place];
}

function exits(node: TSESTree.Statement): boolean {
  if (node.type === 'BlockStatement') {
    const last = node.body.at(-1);
    return last !== undefined && exits(last);
  }
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement';
}
