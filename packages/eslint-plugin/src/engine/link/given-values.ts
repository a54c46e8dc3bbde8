import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type {
  CallSite,
  FunctionSite,
  Given,
  GivenValues,
  LinkedFile,
  Resolved,
} from './resolved.ts';
import { unknown } from './evaluator.ts';
import { argumentAt } from './argument-at.ts';
import { elementOf } from './element-values.ts';
import { elementsOf } from './elements-of.ts';
import { isKnown } from './is-known.ts';
import { memberOf } from './member-of.ts';
import { isParameterPart } from './parameter-uses.ts';

/** A function that more calls call than this is not told apart by them. */
const maxCallers = 100;

/** Nor is a value that is handed on more often than this. */
const maxHandings = 3;

/** Nor one that is put into more variables than these, one after the other. */
const maxVariables = 6;

/**
 * What a value that comes from a parameter is, by the calls that pass it: `withLock(readConfig)` runs `readConfig` and
 * `withLock(readNothing)` does not. Undefined for a value that does not come from a parameter, or of which no call tells.
 */
export function givenValues(
  evaluator: Evaluator,
  file: LinkedFile,
  value: Value,
): readonly GivenValues[] | undefined {
  if (!isParameterPart(file, value)) return undefined;
  const traced = trace(evaluator, { file, value, handings: 0, through: [], passing: [] });
  const isTold = traced.some(({ values }) => values.some(({ type }) => type !== 'unknown'));
  return isTold ? traced : undefined;
}

interface Traced {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly handings: number;
  /** The variables on the way: one that is made of itself adds nothing. */
  readonly through: readonly number[];
  /** The calls on the way: a recursion that passes on what it was passed adds nothing either. */
  readonly passing: readonly Given[];
}

function trace(evaluator: Evaluator, traced: Traced): readonly GivenValues[] {
  const { file, value } = traced;
  if (!isParameterPart(file, value)) return ungiven(evaluator, traced);
  const follow = (next: Value): readonly GivenValues[] =>
    trace(evaluator, { ...traced, value: next });
  switch (value.type) {
    case 'parameter':
    case 'rest':
      return passed(evaluator, traced, value);
    case 'binding':
      return traceBinding(evaluator, traced, value.binding);
    case 'either':
      return value.values.flatMap(follow);
    case 'each':
      return afterStep(follow(value.of), (one) => elementsOf(evaluator, one));
    case 'member':
      return afterStep(follow(value.object), (one) => memberOf(evaluator, one, value.name));
    case 'element':
      return afterStep(follow(value.object), (table) =>
        elementOf(evaluator, file, { table, key: value.key }),
      );
    default:
      return ungiven(evaluator, traced);
  }
}

function traceBinding(
  evaluator: Evaluator,
  traced: Traced,
  binding: number,
): readonly GivenValues[] {
  const { file, through } = traced;
  if (through.includes(binding)) return [];
  if (through.length >= maxVariables) return ungiven(evaluator, traced);
  const writes = file.summary.bindings[binding]?.writes ?? [];
  const found = writes.map((value) =>
    trace(evaluator, { ...traced, value, through: [...through, binding] }),
  );
  // Of a variable that also receives something that cannot be followed nothing is claimed, as everywhere.
  const isOpen = found.length > 1 && found.some((one) => isUnknown(evaluator, one));
  return isOpen ? [{ given: [], values: unknown }] : found.flat();
}

function isUnknown(evaluator: Evaluator, found: readonly GivenValues[]): boolean {
  const values = found.flatMap((one) => one.values);
  return values.length > 0 && !values.some((one) => isKnown(evaluator, one));
}

function ungiven(evaluator: Evaluator, { file, value }: Traced): readonly GivenValues[] {
  return [{ given: [], values: evaluator.evaluate(file, value) }];
}

function afterStep(
  found: readonly GivenValues[],
  step: (value: Resolved) => readonly Resolved[],
): readonly GivenValues[] {
  return found.map(({ given, values }) => ({ given, values: values.flatMap(step) }));
}

/** What each call of its function passes to a parameter; looked for once, since it is used in many places. */
function passed(
  evaluator: Evaluator,
  traced: Traced,
  value: Extract<Value, { type: 'parameter' | 'rest' }>,
): readonly GivenValues[] {
  // What is passed on the way to another parameter depends on that way.
  if (traced.passing.length > 0) return passedOn(evaluator, traced, value);
  const { memory } = evaluator;
  const { given } = traced.file.memo;
  const key = `${value.type} ${value.function}:${value.index}`;
  const known = given.get(key) ?? memory.watch(() => passedOn(evaluator, traced, value));
  given.set(key, known);
  memory.note(known.sources);
  return known.found;
}

function passedOn(
  evaluator: Evaluator,
  traced: Traced,
  { type, function: id, index }: Extract<Value, { type: 'parameter' | 'rest' }>,
): readonly GivenValues[] {
  const { file, handings } = traced;
  const callee: FunctionSite = { file, function: id };
  const callers = evaluator.callersOf(callee);
  const isDeclared = file.summary.functions[id]?.parameters[index]?.annotation !== undefined;
  if (callers.length === 0 || callers.length > maxCallers || handings >= maxHandings || isDeclared)
    return ungiven(evaluator, traced);
  const isPassing = (site: CallSite): boolean =>
    traced.passing.some(({ site: other }) => other.file === site.file && other.call === site.call);
  return callers.flatMap((site) => {
    if (isPassing(site)) return [];
    const call = site.file.summary.calls[site.call];
    const rest: Value = { type: 'array', elements: call?.arguments.slice(index) ?? [] };
    const value = type === 'rest' ? rest : argumentAt(site.file.summary, site.call, index);
    if (!value) return [];
    const next: Traced = {
      ...{ file: site.file, value, handings: handings + 1, through: [] },
      passing: [...traced.passing, { site, callee }],
    };
    return trace(evaluator, next).map(({ given, values }) => ({
      given: [{ site, callee }, ...given],
      values,
    }));
  });
}
