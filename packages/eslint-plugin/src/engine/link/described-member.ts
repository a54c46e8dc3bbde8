import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';

/** A member of what a module exports. */
export function exportMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'export' }>,
  name: string,
): readonly Resolved[] {
  const assigned = isGlobal(object) ? evaluator.assignedElsewhere(object, name) : [];
  if (assigned.length > 0) return assigned;
  const method = functionMember(object, name);
  if (method !== unknown && !isGlobal(object, 'Reflect')) return method;
  return ofModule(evaluator, object, name);
}

function ofModule(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'export' }>,
  name: string,
): readonly Resolved[] {
  const { knowledge } = evaluator;
  const own = knowledge.findExport(object.module, object.path)?.is;
  if (own !== undefined)
    return instanceMember(evaluator, knowledge.qualify(own, object.module), name);
  const path = name === 'default' ? object.path : [...object.path, name];
  const member = knowledge.findExport(object.module, path);
  if (member?.is !== undefined)
    return [{ type: 'instance', of: knowledge.qualify(member.is, object.module) }];
  const module = isGlobal(object) && name === 'process' ? 'process' : member?.module;
  return [module === undefined ? { ...object, path } : { type: 'export', module, path: [] }];
}

/** Whether a value is the global object, or the global of a name. */
function isGlobal({ module, path }: Extract<Resolved, { type: 'export' }>, name?: string): boolean {
  return module === 'global' && path.join('.') === (name ?? '');
}

/** A member of a described type, or what the project gives it: `app.database = database`. */
export function describedMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'instance' }>,
  name: string,
): readonly Resolved[] {
  const { knowledge } = evaluator;
  const isDescribed =
    knowledge.findMember(object.of, name) ?? knowledge.findMethodApi(object.of, name);
  const assigned = isDescribed ? [] : evaluator.assignedElsewhere(object, name);
  return assigned.length > 0 ? assigned : instanceMember(evaluator, object.of, name);
}

function instanceMember(evaluator: Evaluator, type: string, name: string): readonly Resolved[] {
  const known = evaluator.knowledge.findMember(type, name);
  if (known?.member.is !== undefined) {
    return [{ type: 'instance', of: evaluator.knowledge.qualify(known.member.is, known.module) }];
  }
  return [{ type: 'method', of: type, name }];
}

/** What every function has. */
export function functionMember(target: Resolved, name: string): readonly Resolved[] {
  return name === 'call' || name === 'apply' || name === 'bind'
    ? [{ type: 'function-method', target, name }]
    : unknown;
}
