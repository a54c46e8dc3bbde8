import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { findObjectOf } from './find-object-of.ts';
import { instanceOf } from './instance-of.ts';
import { superClassesOf } from './super-classes.ts';

/**
 * What `this` is in a function: what a framework calls it on, the class that it is a member of, an instance, an object, or what a
 * constructor makes.
 */
export function thisValue(evaluator: Evaluator, file: LinkedFile, id: number): readonly Resolved[] {
  const owner = file.summary.functions[id]?.class;
  if (owner === undefined) return thisOfFunction(evaluator, file, id);
  const isStatic = file.summary.functions[id]?.static === true;
  return [{ type: isStatic ? 'class' : 'class-instance', file, class: owner }];
}

function thisOfFunction(evaluator: Evaluator, file: LinkedFile, id: number): readonly Resolved[] {
  const given = evaluator
    .registrationsOf({ file, function: id })
    .flatMap(({ self }): Resolved[] =>
      self === undefined ? [] : [{ type: 'instance', of: self }],
    );
  if (given.length > 0) return given;
  const value = findObjectOf(file, id);
  if (value) return [{ type: 'object', file, value }];
  const constructor = file.constructorOf.get(id);
  return constructor === undefined
    ? unknown
    : [{ type: 'function-instance', file, function: constructor }];
}

/** What `super` is in a function: an instance of what its class extends. */
export function superValue(
  evaluator: Evaluator,
  file: LinkedFile,
  id: number,
): readonly Resolved[] {
  const owner = file.summary.functions[id]?.class;
  if (owner === undefined || !file.summary.classes[owner]?.superClass) return unknown;
  return superClassesOf(evaluator, file, owner).flatMap((one) => instanceOf(evaluator, one));
}
