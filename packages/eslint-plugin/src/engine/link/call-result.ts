import type { MemberDescription } from '@loopguard/catalogue';
import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { defaultExport } from './default-export.ts';
import { givenElements } from './held-elements.ts';
import { instanceOf } from './instance-of.ts';
import { isProjectSpecifier } from './is-project-specifier.ts';
import { loadedFrom } from './loaded-by-name.ts';
import { lookUp } from './look-up.ts';
import { combinePaths } from './own-paths.ts';
import { withMaker } from './with-maker.ts';
import { withoutShapes } from './without-shapes.ts';

/** Helpers that compilers import to fit ES and CommonJS modules together; the module goes through. */
const interopModule = /^@(?:swc\/helpers|babel\/runtime)\/.*interop_?require/iu;

/** Functions of the language that give what they are given; an object has what its prototype has. */
const handingOn: ReadonlySet<string> = new Set([
  'Object.create',
  'Object.defineProperties',
  'Object.defineProperty',
  'Object.freeze',
  'Object.seal',
  'Promise.all',
  'Promise.resolve',
]);

/** Methods by which containers of dependencies give the instance of a class. */
const containerMethods: ReadonlySet<string> = new Set(['get', 'resolve']);

/** What a call, or a construction, gives; a promise and what it gives are one. */
export function callResult(evaluator: Evaluator, site: CallSite): readonly Resolved[] {
  const call = site.file.summary.calls[site.call];
  if (!call) return unknown;
  const reaction = reactionResult(evaluator, site, call.callee);
  if (reaction) return reaction;
  const read = readProperty(evaluator, site);
  if (read) return read;
  const found = evaluator.calleesOf(site).flatMap((callee) => resultOf(evaluator, site, callee));
  if (found.some(({ type }) => type !== 'unknown' && type !== 'foreign')) return found;
  const contained = containedInstance(evaluator, site, call.callee);
  const given = givenElements(evaluator, site.file, call.callee);
  return [contained, given, found, unknown].find(({ length }) => length > 0) ?? unknown;
}

/** What a container gives that is asked for a class: `app.get(Store)`, `await container.resolve(Store)`. */
function containedInstance(
  evaluator: Evaluator,
  site: CallSite,
  callee: Value,
): readonly Resolved[] {
  if (callee.type !== 'member' || !containerMethods.has(callee.name)) return [];
  const [only, ...more] = argumentValues(evaluator, site, [0]);
  return only?.type === 'class' && more.length === 0 ? instanceOf(evaluator, only) : [];
}

/** What a promise's reaction gives: what its function returns, or the promise itself. */
function reactionResult(
  evaluator: Evaluator,
  site: CallSite,
  callee: Value,
): readonly Resolved[] | undefined {
  if (callee.type !== 'member') return undefined;
  if (callee.name === 'catch' || callee.name === 'finally') {
    return evaluator.evaluate(site.file, callee.object);
  }
  if (callee.name !== 'then') return undefined;
  return argumentValues(evaluator, site, [0]).flatMap((one) =>
    one.type === 'function' ? functionResult(evaluator, one) : unknown,
  );
}

function resultOf(evaluator: Evaluator, site: CallSite, callee: Resolved): readonly Resolved[] {
  switch (callee.type) {
    case 'export':
      return exportResult(evaluator, site, callee);
    case 'method':
      return methodResult(evaluator, callee);
    case 'function':
      return site.file.summary.calls[site.call]?.form === 'new'
        ? constructed(evaluator, site, callee)
        : functionResult(evaluator, callee).map((one) => withMaker(one, site));
    case 'class':
      return [{ ...callee, type: 'class-instance' }];
    case 'function-method':
      return callee.name === 'bind'
        ? [asWrapped(callee.target)]
        : resultOf(evaluator, site, callee.target);
    case 'namespace':
      return defaultExport(evaluator, callee).flatMap((one) => resultOf(evaluator, site, one));
    default:
      return rareResult(evaluator, site, callee);
  }
}

/** What `new` makes of a function: the object that it returns, if it does. */
function constructed(
  evaluator: Evaluator,
  site: CallSite,
  callee: Extract<Resolved, { type: 'function' }>,
): readonly Resolved[] {
  const returned = functionResult(evaluator, callee).filter(({ type }) => type === 'object');
  return returned.length > 0
    ? returned.map((one) => withMaker(one, site))
    : [{ ...callee, type: 'function-instance' }];
}

function rareResult(evaluator: Evaluator, site: CallSite, callee: Resolved): readonly Resolved[] {
  switch (callee.type) {
    case 'folder':
      return callee.files.flatMap((file) => resultOf(evaluator, site, { type: 'namespace', file }));
    case 'foreign':
      return [callee];
    case 'require':
      return moduleArgument(evaluator, site);
    default:
      return unknown;
  }
}

function exportResult(
  evaluator: Evaluator,
  site: CallSite,
  callee: Extract<Resolved, { type: 'export' }>,
): readonly Resolved[] {
  const { knowledge } = evaluator;
  const language =
    callee.module === 'path'
      ? combinedPath(evaluator, site, callee.path.at(-1) ?? '')
      : languageResult(evaluator, site, callee);
  if (language) return language;
  const member = knowledge.findExport(callee.module, callee.path);
  if (member?.gives) {
    const given = argumentValues(evaluator, site, [member.gives.argument]);
    return (member.gives.once ? given.map(keepResult) : given).map(asWrapped);
  }
  const returns = returnedType(evaluator, site, member);
  if (returns !== undefined)
    return [{ type: 'instance', of: knowledge.qualify(returns, callee.module) }];
  const isNew = site.file.summary.calls[site.call]?.form === 'new';
  const made = isNew ? instanceOf(evaluator, callee) : [];
  return made.length > 0 ? made : outside(callee.module);
}

/** The type of what a call gives; the type of one of its arguments may decide on that. */
function returnedType(
  evaluator: Evaluator,
  site: CallSite,
  member: MemberDescription | undefined,
): string | undefined {
  if (!member?.returnsBy) return member?.returns;
  const { argument, types } = member.returnsBy;
  return argumentValues(evaluator, site, [argument])
    .map((one) => (one.type === 'instance' ? lookUp(types, one.of) : undefined))
    .find((type) => type !== undefined);
}

/** A function that is called once and whose result is kept. */
function keepResult(value: Resolved): Resolved {
  return value.type === 'function' ? { ...value, once: true } : value;
}

/** A function that may be passed more than what calls it says. */
function asWrapped(value: Resolved): Resolved {
  return value.type === 'function' ? { ...value, wrapped: true } : value;
}

/** Functions of the language and of Node's module loader that hand on what they are given. */
function languageResult(
  evaluator: Evaluator,
  site: CallSite,
  { module, path }: Extract<Resolved, { type: 'export' }>,
): readonly Resolved[] | undefined {
  if (interopModule.test(module)) return argumentValues(evaluator, site, [0]);
  switch (`${module}.${path.join('.')}`) {
    case 'global.require':
    case 'global.module.require':
    case 'process.getBuiltinModule':
      return moduleArgument(evaluator, site);
    case 'module.createRequire':
      return [{ type: 'require' }];
    case 'global.Buffer.from':
      return argumentValues(evaluator, site, [0]).filter(({ type }) => type === 'literal');
    case 'util.promisify':
      return promisified(evaluator, site);
    case 'global.Object.assign':
      return argumentValues(evaluator, site, [0, 1, 2, 3]);
    default:
      return module === 'global' && handingOn.has(path.join('.'))
        ? argumentValues(evaluator, site, [0])
        : undefined;
  }
}

/** Calls the project's own function; what others do when a callback is added to their arguments is known apart. */
function promisified(evaluator: Evaluator, site: CallSite): readonly Resolved[] | undefined {
  const own = argumentValues(evaluator, site, [0]).filter(({ type }) => type === 'function');
  return own.length > 0 ? own.map(asWrapped) : undefined;
}

/** The property that a call reads by its name, where it does nothing else: `app.get('store')`. */
function readProperty(evaluator: Evaluator, site: CallSite): readonly Resolved[] | undefined {
  const { knowledge } = evaluator;
  const [name, ...others] = site.file.summary.calls[site.call]?.arguments ?? [];
  if (name?.type !== 'literal' || others.length > 0) return undefined;
  const [callee] = evaluator.calleesOf(site);
  const known = callee?.type === 'method' && knowledge.findMember(callee.of, callee.name);
  if (!known || !known.member.reads) return undefined;
  const type = known.member.reads.of;
  const owner = type === undefined ? callee.of : knowledge.qualify(type, known.module);
  const found = evaluator.assignedElsewhere({ type: 'instance', of: owner }, String(name.value));
  return found.length > 0 ? found : unknown;
}

/** What a call of a described method gives. */
export function methodResult(evaluator: Evaluator, callee: Resolved): readonly Resolved[] {
  if (callee.type !== 'method') return unknown;
  const { of, name } = callee;
  const known = evaluator.knowledge.findMember(of, name);
  const returns = known?.member.returns;
  if (!known || returns === undefined) return unknown;
  return [
    {
      type: 'instance',
      of: returns === 'this' ? of : evaluator.knowledge.qualify(returns, known.module),
    },
  ];
}

/** What a call of a function gives. */
export function functionResult(
  evaluator: Evaluator,
  callee: Extract<Resolved, { type: 'function' }>,
): readonly Resolved[] {
  const summary = callee.file.summary.functions[callee.function];
  if (!summary || summary.generator) return unknown;
  const returned = summary.returns.flatMap((value) => evaluator.evaluate(callee.file, value));
  const declared = summary.returnType
    ? evaluator.evaluate(callee.file, { type: 'instance', of: summary.returnType })
    : [];
  const known = [...returned, ...declared].filter(({ type }) => type !== 'unknown');
  return orUnknown(withoutShapes(known));
}

const foreign: readonly Resolved[] = [{ type: 'foreign' }];

/** What comes out of a package is none of the project's; what comes out of a file that was not found can be. */
function outside(module: string): readonly Resolved[] {
  return isProjectSpecifier(module) || module === 'global' ? unknown : foreign;
}

function moduleArgument(evaluator: Evaluator, site: CallSite): readonly Resolved[] {
  const path = site.file.summary.calls[site.call]?.arguments[0];
  return path ? loadedFrom(evaluator, site.file, path) : unknown;
}

/** `path.join(__dirname, 'lib')` */
function combinedPath(
  evaluator: Evaluator,
  { file, call }: CallSite,
  name: string,
): readonly Resolved[] | undefined {
  const parts = (file.summary.calls[call]?.arguments ?? []).flatMap((value) => {
    const [only, ...others] = evaluator.evaluate(file, value);
    return only?.type === 'literal' && others.length === 0 ? [String(only.value)] : [undefined];
  });
  const texts = parts.filter((part) => part !== undefined);
  const combined = texts.length === parts.length ? combinePaths(name, texts) : undefined;
  return combined === undefined ? undefined : [{ type: 'literal', value: combined }];
}

function argumentValues(
  evaluator: Evaluator,
  { file, call }: CallSite,
  positions: readonly number[],
): readonly Resolved[] {
  const passed = file.summary.calls[call]?.arguments ?? [];
  return positions
    .map((position) => passed[position])
    .filter((value): value is Value => value !== undefined)
    .flatMap((value) => evaluator.evaluate(file, value));
}

function orUnknown(values: readonly Resolved[]): readonly Resolved[] {
  return values.length > 0 ? values : unknown;
}
