import type { Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';

/** Who calls a function, or what it is handed to, as far as that was found: a list that is replaced when more is found. */
export type Source = readonly unknown[];

/** The lists that something was found out from, or the only one; `any` where there are too many to keep. */
export type Sources = SourceLists | 'any' | undefined;

type SourceLists = ReadonlySet<Source> | Source;

/** What was evaluated already, by key; an entry without a value is under evaluation, so that cycles end. */
export type Table<K> = Map<K, Evaluation | undefined>;

/** What an evaluation found, and what that depends on. */
interface Evaluation {
  readonly values: readonly Resolved[];
  readonly sources: Sources;
  /** Whether it came upon itself: whoever is asked first in a cycle finds most. */
  readonly isPartial: boolean;
}

/** Keeps evaluations, and knows which lists of calls each of them was made from. */
export interface Memory {
  /** Evaluates once per key; an evaluation that comes back to itself finds nothing new there. */
  remember: <K>(table: Table<K>, key: K, find: () => readonly Resolved[]) => readonly Resolved[];
  /** Says that the evaluation under way was made from these lists. */
  note: (sources: Sources) => void;
  /** Says that it came upon itself, or upon a limit. */
  notePartial: () => void;
  /** Says from which lists something was found. */
  watch: <T>(find: () => T) => { readonly found: T; readonly sources: Sources };
}

const none: readonly Resolved[] = [];

/** More lists than these are not kept for one evaluation. */
const maxSources = 100;

/** Creates the memory of one evaluator. */
export function createMemory(): Memory {
  let sources: Sources;
  let isPartial = false;
  return {
    remember(table, key, find) {
      const known = table.get(key);
      if (known) {
        sources = merge(sources, known.sources);
        isPartial ||= known.isPartial;
        return known.values;
      }
      if (table.has(key)) {
        isPartial = true;
        return [];
      }
      table.set(key, undefined);
      const isPartialAround = isPartial;
      isPartial = false;
      const { found, sources: own } = watch(find);
      const values = compact(found);
      table.set(key, { values, sources: own, isPartial });
      sources = merge(sources, own);
      isPartial ||= isPartialAround;
      return values;
    },
    note(noted) {
      sources = merge(sources, noted);
    },
    notePartial() {
      isPartial = true;
    },
    watch,
  };

  function watch<T>(find: () => T): { readonly found: T; readonly sources: Sources } {
    const around = sources;
    sources = undefined;
    const found = find();
    const own = sources;
    sources = around;
    return { found, sources: own };
  }
}

/** Whether something was found from one of these lists. */
export function isMadeFrom(sources: Sources, changed: ReadonlySet<Source>): boolean {
  if (sources === undefined || sources === 'any') return sources === 'any' && changed.size > 0;
  if (isOne(sources)) return changed.has(sources);
  for (const one of sources) if (changed.has(one)) return true;
  return false;
}

/** Forgets what may be found otherwise by now. */
export function forgetFrom<K>(table: Table<K>, changed: ReadonlySet<Source>): void {
  for (const [key, known] of table) {
    if (known && (known.isPartial || isMadeFrom(known.sources, changed))) table.delete(key);
  }
}

function merge(left: Sources, right: Sources): Sources {
  if (left === right || right === undefined) return left;
  if (left === undefined) return right;
  return left === 'any' || right === 'any' ? 'any' : mergeLists(left, right);
}

function mergeLists(left: SourceLists, right: SourceLists): Sources {
  const [most, fewer] = sizeOf(left) < sizeOf(right) ? [right, left] : [left, right];
  if (isOne(most)) return new Set([most, ...listOf(fewer)]);
  let merged: Set<Source> | undefined;
  for (const one of listOf(fewer)) {
    // Most often all of them are there already.
    if (!most.has(one)) merged = (merged ?? new Set(most)).add(one);
  }
  if (!merged) return most;
  return merged.size > maxSources ? 'any' : merged;
}

/** What is kept needs no room to grow, as a list that was put together has. */
function compact(values: readonly Resolved[]): readonly Resolved[] {
  const [only] = values;
  if (only === undefined) return none;
  return values.length === 1 && only.type === 'unknown' ? unknown : values.slice();
}

function sizeOf(sources: SourceLists): number {
  return isOne(sources) ? 1 : sources.size;
}

function listOf(sources: SourceLists): Iterable<Source> {
  return isOne(sources) ? [sources] : sources;
}

function isOne(sources: SourceLists): sources is Source {
  return Array.isArray(sources);
}
