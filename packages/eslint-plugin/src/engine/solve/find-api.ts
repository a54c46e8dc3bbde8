import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { CallSite, LinkedFile, Resolved } from '../link/resolved.ts';
import type { Evidence } from './own-apis.ts';
import { isBuiltin } from 'node:module';
import { inVersion } from './in-version.ts';
import { annotatedApi, requireApi, unresolvedApi } from './own-apis.ts';
import { toSpecifier } from '../link/own-paths.ts';

/** A blocking API, and where it is known from. */
export interface FoundApi {
  readonly known: KnownApi;
  readonly evidence: Evidence;
  /** Whether what is called can be nothing else, and is called as it is. */
  readonly certain: boolean;
}

/**
 * Finds the API among what a callee can be: where it can be other things too, it can still be the API. What a name or the
 * module loader tells counts for calls only. The file tells which versions count.
 */
export function findApi(
  evaluator: Evaluator,
  { file, call }: Pick<CallSite, 'file'> & Partial<CallSite>,
  callees: readonly Resolved[],
): FoundApi | undefined {
  const apiOf = (callee: Resolved): KnownApi | undefined => inForce(evaluator, file, callee);
  for (const callee of callees) {
    const known = apiOf(callee);
    if (known) {
      const certain = isCertain(known, callees, apiOf);
      return { known, evidence: 'catalogued', certain };
    }
    const annotated = annotatedName(callee);
    if (annotated !== undefined) {
      return { known: annotatedApi(annotated), evidence: 'annotated', certain: false };
    }
  }
  if (call === undefined) return undefined;
  const site: CallSite = { file, call };
  return required(evaluator, site, callees) ?? unresolved(evaluator, site, callees);
}

/** Whether a callee is an API whatever happens, and not called by its `call` or `apply`. */
function isCertain(
  { id }: KnownApi,
  callees: readonly Resolved[],
  apiOf: (callee: Resolved) => KnownApi | undefined,
): boolean {
  return callees.every((callee) => callee.type !== 'function-method' && apiOf(callee)?.id === id);
}

/** The API that a callee is in the version that a file loads. */
function inForce(evaluator: Evaluator, file: LinkedFile, callee: Resolved): KnownApi | undefined {
  const known = catalogued(evaluator.knowledge, callee);
  return known && inVersion(evaluator, file, known);
}

function catalogued(knowledge: Evaluator['knowledge'], callee: Resolved): KnownApi | undefined {
  switch (callee.type) {
    case 'export':
      return knowledge.findApi(callee.module, callee.path);
    case 'method':
      return knowledge.findMethodApi(callee.of, callee.name);
    case 'instance':
      return knowledge.findInstanceApi(callee.of);
    case 'function-method':
      return callee.name === 'bind' ? undefined : catalogued(knowledge, callee.target);
    default:
      return undefined;
  }
}

/** The name of a function of the project that is marked `@blocking`. */
function annotatedName(callee: Resolved): string | undefined {
  if (callee.type !== 'function') return undefined;
  const { file, function: id } = callee;
  if (file.annotated.get(id) !== 'blocking') return undefined;
  return file.summary.functions[id]?.name ?? 'anonymous function';
}

/** `require` of a module that is no part of Node: what is loaded already costs little, but that cannot be told. */
function required(
  evaluator: Evaluator,
  { file, call }: CallSite,
  callees: readonly Resolved[],
): FoundApi | undefined {
  if (!callees.some(isRequire)) return undefined;
  const argument = file.summary.calls[call]?.arguments[0];
  const [only] = argument ? evaluator.evaluate(file, argument) : [];
  const specifier = only?.type === 'literal' ? toSpecifier(file, String(only.value)) : undefined;
  return specifier !== undefined && isBuiltin(specifier)
    ? undefined
    : { known: requireApi(specifier), evidence: 'require', certain: false };
}

function isRequire(callee: Resolved): boolean {
  if (callee.type === 'require') return true;
  return (
    callee.type === 'export' &&
    callee.module === 'global' &&
    /^(?:module\.)?require$/u.test(callee.path.join('.'))
  );
}

/** A call of `…Sync` that can be nothing known. */
function unresolved(
  evaluator: Evaluator,
  { file, call }: CallSite,
  callees: readonly Resolved[],
): FoundApi | undefined {
  const callee = file.summary.calls[call]?.callee;
  const name = callee && nameOf(file, callee);
  if (!name?.endsWith('Sync')) return undefined;
  return callees.every((one) => isUnknown(evaluator, one))
    ? { known: unresolvedApi(name), evidence: 'unresolved', certain: false }
    : undefined;
}

function isUnknown({ knowledge }: Evaluator, callee: Resolved): boolean {
  if (callee.type === 'export') {
    return callee.module === 'global'
      ? !knowledge.findExport(callee.module, callee.path)
      : !knowledge.isDescribed(callee.module);
  }
  return callee.type === 'unknown' || callee.type === 'foreign';
}

/** A callee as the text writes it, as far as it is made of names: `store.readSync`. */
function nameOf(file: LinkedFile, callee: Value): string | undefined {
  switch (callee.type) {
    case 'binding':
      return file.summary.bindings[callee.binding]?.name;
    case 'global':
      return callee.name;
    case 'member': {
      const object = callee.object.type === 'this' ? 'this' : nameOf(file, callee.object);
      return object === undefined ? callee.name : `${object}.${callee.name}`;
    }
    default:
      return undefined;
  }
}
