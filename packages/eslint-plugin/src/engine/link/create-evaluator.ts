import type { Knowledge } from './knowledge.ts';
import type { Evaluator } from './evaluator.ts';
import type { FindAssigned } from './find-assigned.ts';
import type { FindImplementations } from './implementations.ts';
import type { Memory } from './memory.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import type { TypedValues } from './typed-values.ts';
import { evaluate } from './evaluate.ts';
import { unknown } from './evaluator.ts';
import { isKnown } from './is-known.ts';
import { createMemory } from './memory.ts';
import { narrow } from './narrow.ts';
import { toSpecifier } from './own-paths.ts';
import { rememberCallees } from './remember-callees.ts';

/** More possibilities than this for one value say nothing. */
export const maxPossibilities = 12;

/** Nor is a value followed through more values than this: nobody writes such code, but generators of code do. */
const maxDepth = 150;

/** Nor in more steps than these: values that are made of each other can be walked on more ways than there is time for. */
const maxSteps = 10_000;

/** What values are found out with. */
export interface EvaluatorInput {
  readonly knowledge: Knowledge;
  /** Finds the project's file behind a specifier. */
  readonly resolve: (file: LinkedFile, specifier: string) => LinkedFile | undefined;
  /** Finds the dependency behind one, under the name that its description has. */
  readonly dependencyOf: (file: LinkedFile, specifier: string) => string | undefined;
  /** Finds the version of a package that a file loads. */
  readonly versionOf: (file: LinkedFile, module: string) => string | undefined;
  /** Type information, where it is asked for: it tells what the text alone does not. */
  readonly typed: TypedValues | undefined;
  /** Finds what implements an interface. */
  readonly implementationsOf: FindImplementations;
  /** Finds what is assigned to a property of something, wherever that is. */
  readonly assignedElsewhere: FindAssigned;
  readonly isFilled: Evaluator['isFilled'];
  readonly filesLike: Evaluator['filesLike'];
}

/** Creates the evaluator. Evaluations are remembered in files' memos. */
export function createEvaluator(input: EvaluatorInput): Evaluator {
  const { knowledge, resolve, dependencyOf, typed } = input;
  const memory = createMemory();
  const limited = withinLimits(memory, (file, value) => evaluate(evaluator, file, value));
  const evaluator: Evaluator = {
    knowledge,
    memory,
    hasTypes: typed !== undefined,
    evaluate: limited.evaluate,
    ...rememberCallees(limited.isEvaluating, ({ file, call }) => {
      const summary = file.summary.calls[call];
      if (!summary) return unknown;
      const found = evaluator.evaluate(file, summary.callee);
      if (!typed || found.some((one) => isTold(evaluator, one))) return found;
      const declared = typed.callee(file, { value: summary.callee, range: summary.range }, found);
      return declared.length > 0 ? declared : found;
    }),
    argumentOf({ file, call }, position) {
      const value = file.summary.calls[call]?.arguments[position];
      const range = file.summary.calls[call]?.argumentRanges[position];
      const found = value ? evaluator.evaluate(file, value) : unknown;
      if (!typed || !value || !range || found.some((one) => isKnown(evaluator, one))) return found;
      const declared = typed.argument(file, { value, range }, found);
      return declared.length > 0 ? declared : found;
    },
    ...createCallLists(memory),
    versionOf: input.versionOf,
    isFilled: input.isFilled,
    filesLike: input.filesLike,
    implementationsOf: (of, name) => input.implementationsOf(of, name),
    assignedElsewhere: (object, name) => input.assignedElsewhere(object, name),
    typesOfParameter: (site, index) => typed?.ofParameter(site, index) ?? [],
    resolveModule(file, text) {
      const specifier = toSpecifier(file, text);
      const module = knowledge.canonicalModule(specifier);
      const own = knowledge.isDescribed(module) ? undefined : resolve(file, specifier);
      if (own) return [{ type: 'namespace', file: own }];
      const dependency = knowledge.isDescribed(module) ? undefined : dependencyOf(file, specifier);
      if (dependency !== undefined) return [{ type: 'export', module: dependency, path: [] }];
      const named = knowledge.findExportBySpecifier(module);
      return [{ type: 'export', module, path: [], ...named }];
    },
  };
  return evaluator;
}

/** Evaluates as far as the limits allow; what is beyond them is unknown. */
function withinLimits(
  memory: Memory,
  find: Evaluator['evaluate'],
): Pick<Evaluator, 'evaluate'> & { readonly isEvaluating: () => boolean } {
  let depth = 0;
  let steps = 0;
  return {
    isEvaluating: () => depth > 0,
    evaluate(file, value) {
      if (depth === 0) steps = 0;
      steps += 1;
      if (depth >= maxDepth || steps > maxSteps) {
        memory.notePartial();
        return unknown;
      }
      depth += 1;
      const found = find(file, value);
      depth -= 1;
      return found.length > maxPossibilities ? narrow(found, maxPossibilities) : found;
    },
  };
}

function createCallLists(memory: Memory): Pick<Evaluator, 'callersOf' | 'registrationsOf'> {
  return {
    callersOf: ({ file, function: id }) => noted(file.callers[id]),
    registrationsOf: ({ file, function: id }) => noted(file.registrations[id]),
  };

  function noted<T>(list: readonly T[] | undefined): readonly T[] {
    if (!list) return [];
    memory.note(list);
    return list;
  }
}

/** Whether the text alone tells what a callee is; of what implements an interface types know more. */
function isTold(evaluator: Evaluator, value: Resolved): boolean {
  return isKnown(evaluator, value) && !(value.type === 'function' && value.dispatch);
}
