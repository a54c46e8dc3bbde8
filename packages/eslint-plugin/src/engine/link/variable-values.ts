import type { BindingSummary, Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { isKnown } from './is-known.ts';
import { withProperties } from './with-properties.ts';
import { withoutShapes } from './without-shapes.ts';

/**
 * All that is ever assigned to a variable. One that also receives something that cannot be followed may be that instead, so
 * nothing is claimed of it.
 */
export function bindingValues(
  evaluator: Evaluator,
  file: LinkedFile,
  id: number,
): readonly Resolved[] {
  const binding = file.summary.bindings[id];
  if (!binding) return unknown;
  const assigned = binding.writes.filter((write) => write.type !== 'instance' && !isNothing(write));
  const values = assigned.map((write) =>
    evaluator.evaluate(file, write).map((one) => complete(one, binding)),
  );
  const declared = declaredValues(evaluator, file, binding);
  const isSure =
    values.length < 2 || values.every((one) => one.some((value) => isKnown(evaluator, value)));
  const found = [...(isSure ? values.flat() : unknown), ...declared];
  const known = found.filter(({ type }) => type !== 'unknown');
  return withoutShapes(known.length > 0 && declared.length > 0 ? known : found);
}

/** An object has the properties too that are assigned to it later. */
function complete(one: Resolved, binding: BindingSummary): Resolved {
  return one.type === 'object' ? { ...one, value: withProperties(one.value, binding) } : one;
}

function declaredValues(
  evaluator: Evaluator,
  file: LinkedFile,
  binding: BindingSummary,
): readonly Resolved[] {
  return binding.writes
    .filter((write) => write.type === 'instance')
    .flatMap((write) => evaluator.evaluate(file, write));
}

/**
 * What is assigned to a property of a variable. Remembered, since properties that are made of one another are reached on more
 * ways than anyone could walk.
 */
export function assignedValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { binding, name }: { readonly binding: number; readonly name: string },
): readonly Resolved[] {
  const properties = file.summary.bindings[binding]?.properties ?? [];
  if (properties.length === 0) return [];
  return evaluator.memory.remember(file.memo.members, `variable ${binding}.${name}`, () =>
    properties
      .filter(([property]) => property === name)
      .flatMap(([, value]) => evaluator.evaluate(file, value)),
  );
}

function isNothing(value: Value): boolean {
  return (
    (value.type === 'literal' && value.value === null) ||
    (value.type === 'global' && value.name === 'undefined')
  );
}
