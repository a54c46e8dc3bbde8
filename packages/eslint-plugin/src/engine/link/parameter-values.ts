import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { FunctionSite, LinkedFile, Registration, Resolved } from './resolved.ts';
import { argumentAt } from './argument-at.ts';
import { iteratedElements } from './held-elements.ts';
import { unknown } from './evaluator.ts';
import { isKnown } from './is-known.ts';
import { isShape, withoutShapes } from './without-shapes.ts';

/** What a parameter can receive: from its annotation, from the calls of its function, from what it is handed to. */
export function parameterValues(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
  index: number,
): readonly Resolved[] {
  const declared = declaredValues(evaluator, { file, function: id }, index);
  if (declared.length > 0 && !declared.every(isVague)) return withoutShapes(declared);
  const typed = receivedByType(evaluator, { file, function: id }, index);
  if (typed.length > 0) return typed;
  const found = passedValues(evaluator, { file, function: id }, index);
  if (found.some((one) => isKnown(evaluator, one))) return withoutShapes(found);
  const byType = evaluator.typesOfParameter({ file, function: id }, index);
  return [byType, declared, found].find(({ length }) => length > 0) ?? unknown;
}

/** What is passed tells more than such a type does. */
function isVague(value: Resolved): boolean {
  return isShape(value) || (value.type === 'array' && value.isDeclared === true);
}

/** What calls pass, and what the function receives that it is handed to. */
function passedValues(
  evaluator: Evaluator,
  site: FunctionSite,
  index: number,
): readonly Resolved[] {
  const passed = evaluator.callersOf(site).flatMap(({ file, call }) => {
    const value = argumentAt(file.summary, call, index);
    return value ? evaluator.evaluate(file, value) : [];
  });
  const received = evaluator
    .registrationsOf(site)
    .flatMap((one) => receivedBy(evaluator, one, index));
  return [...passed, ...received];
}

/** What the type that the whole function is annotated with passes: `const plugin: FastifyPluginAsync = async (app) => …`. */
function receivedByType(
  { evaluate, knowledge }: Evaluator,
  { file, function: id }: FunctionSite,
  index: number,
): readonly Resolved[] {
  const annotation = file.summary.functions[id]?.annotation;
  if (!annotation) return [];
  return evaluate(file, { type: 'instance', of: annotation }).flatMap((one) => {
    const type =
      one.type === 'instance' ? knowledge.describeType(one.of)?.parameters?.[index] : undefined;
    if (one.type !== 'instance' || type === undefined || type === null) return [];
    const module = one.of.slice(0, one.of.lastIndexOf(':'));
    return [{ type: 'instance', of: knowledge.qualify(type, module) }];
  });
}

/**
 * What a parameter is declared as, by itself or by a function type of the project that its function is annotated with:
 * `type Action = (app: App) => void`, `const action: Action = (app) => …`.
 */
function declaredValues(
  { evaluate }: Evaluator,
  { file, function: id }: FunctionSite,
  index: number,
): readonly Resolved[] {
  const { parameters = [], annotation } = file.summary.functions[id] ?? {};
  const own = parameters[index]?.annotation;
  if (own) return evaluate(file, { type: 'instance', of: own });
  if (!annotation) return [];
  return evaluate(file, annotation).flatMap((one) => {
    const of = one.type === 'signature' ? one.parameters[index] : undefined;
    return one.type === 'signature' && of ? evaluate(one.file, { type: 'instance', of }) : [];
  });
}

function receivedBy(
  evaluator: Evaluator,
  registration: Registration,
  index: number,
): readonly Resolved[] {
  const type = registration.parameters[index];
  if (type !== undefined && type !== null) return [{ type: 'instance', of: type }];
  const { file, call } = registration.site;
  const callee = file.summary.calls[call]?.callee;
  // A promise and what it gives are one value, so a reaction receives what it is called on.
  if (index === 0 && callee?.type === 'member' && callee.name === 'then') {
    return evaluator.evaluate(file, callee.object);
  }
  return index === 0 ? iteratedElements(evaluator, registration.site) : [];
}

/** What each call passes to a rest parameter. */
export function restValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { function: id, index }: Extract<Value, { type: 'rest' }>,
): readonly Resolved[] {
  const passed = evaluator.callersOf({ file, function: id }).flatMap((site): Resolved[] => {
    const call = site.file.summary.calls[site.call];
    return call ? [{ type: 'array', file: site.file, elements: call.arguments.slice(index) }] : [];
  });
  return passed.length > 0 ? passed : unknown;
}
