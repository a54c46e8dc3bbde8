import type { CallbackTreatment } from '@loopguard/catalogue';
import type { ClassSummary, Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from '../link/resolved.ts';
import { lookUp } from '../link/look-up.ts';

/** What is declared about a function, and how it runs by that. */
export interface Declaration {
  readonly by: 'decorator' | 'type' | 'parameter' | 'class' | 'directive' | 'file';
  readonly treatment: CallbackTreatment;
}

/** Classes that extend each other more often than this are not followed. */
const maxHeritage = 6;

/** What can declare how a function runs, the first first. */
const ways: readonly (readonly [
  by: Declaration['by'],
  find: (evaluator: Evaluator, site: FunctionSite) => CallbackTreatment[],
])[] = [
  ['decorator', byDecorators],
  ['type', byAnnotation],
  ['parameter', byParameters],
  ['class', byClass],
  ['directive', (_evaluator, site) => byDirective(site)],
  ['file', byFileConvention],
];

/** How a function runs by what is declared about it: decorators, types, the class it is a member of, the file it stands in. */
export function findDeclarations(
  evaluator: Evaluator,
  site: FunctionSite,
  isCalled: boolean,
): Declaration[] {
  const declarations: Declaration[] = [];
  for (const [by, find] of ways) {
    // A helper that is passed the request runs as the handlers that call it.
    if (by === 'parameter' && isCalled) continue;
    for (const treatment of find(evaluator, site)) declarations.push({ by, treatment });
  }
  return declarations;
}

function byDecorators(evaluator: Evaluator, site: FunctionSite): CallbackTreatment[] {
  const { file, function: id } = site;
  const own = file.summary.functions[id]?.decorators ?? [];
  return [...own, ...decoratorsOfClass(site)].flatMap((decorator) => {
    const callee =
      decorator.type === 'result' ? file.summary.calls[decorator.call]?.callee : decorator;
    if (!callee) return [];
    return evaluator.evaluate(file, callee).flatMap((one) => {
      const name = one.type === 'export' ? one.path.at(-1) : undefined;
      const found =
        one.type === 'export' && name !== undefined
          ? evaluator.knowledge.findDecorator(one.module, name)
          : undefined;
      return found ? [found] : [];
    });
  });
}

/** What a class is decorated with tells when a framework constructs it, which it does once unless a scope says otherwise. */
function decoratorsOfClass({ file: { summary }, function: id }: FunctionSite): readonly Value[] {
  const { form, class: owner } = summary.functions[id] ?? {};
  if ((form !== 'constructor' && form !== 'field') || owner === undefined) return [];
  return (summary.classes[owner]?.decorators ?? []).filter((decorator) => {
    const call = decorator.type === 'result' ? summary.calls[decorator.call] : undefined;
    return !call?.arguments.some(
      (one) => one.type === 'object' && one.properties.some(([name]) => name === 'scope'),
    );
  });
}

function byAnnotation(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
): CallbackTreatment[] {
  return typesOf(evaluator, file, file.summary.functions[id]?.annotation).flatMap(
    (type) => evaluator.knowledge.describeType(type)?.asFunction ?? [],
  );
}

function byParameters(evaluator: Evaluator, site: FunctionSite): CallbackTreatment[] {
  const { file, function: id } = site;
  return (file.summary.functions[id]?.parameters ?? [])
    .flatMap(({ annotation }, index) => {
      const named = typesOf(evaluator, file, annotation);
      // A parameter without a type of its own has one by what its function is handed to, which tells more where it is known.
      const isOpen = annotation !== undefined || !isHanded(site);
      return named.length > 0 || !isOpen ? named : parameterTypes(evaluator, site, index);
    })
    .flatMap((type) => evaluator.knowledge.describeType(type)?.asParameter ?? []);
}

function parameterTypes(evaluator: Evaluator, site: FunctionSite, index: number): string[] {
  return evaluator
    .typesOfParameter(site, index)
    .flatMap((one) => (one.type === 'instance' ? [one.of] : []));
}

/** Whether a function is handed to something that is known to run it. */
function isHanded({ file, function: id }: FunctionSite): boolean {
  return (file.registrations[id] ?? []).some(({ treatment }) => treatment !== 'unknown');
}

/** Methods that a framework calls on classes which extend or implement its types. */
function byClass(evaluator: Evaluator, { file, function: id }: FunctionSite): CallbackTreatment[] {
  const summary = file.summary.functions[id];
  const owner = summary?.class === undefined ? undefined : file.summary.classes[summary.class];
  if (!owner || summary?.name === undefined || summary.form === 'field') return [];
  const { name } = summary;
  return heritageOf(file, owner)
    .flatMap((heritage) => describedTypes(evaluator, heritage))
    .flatMap((type) => evaluator.knowledge.ancestry(type))
    .flatMap((type) => lookUp(evaluator.knowledge.describeType(type)?.overrides, name)?.runs ?? []);
}

/** What a class extends or implements, and where that stands. */
interface Heritage {
  readonly file: LinkedFile;
  readonly of: Value;
}

function heritageOf(file: LinkedFile, { implements: of, superClass }: ClassSummary): Heritage[] {
  return [...of, ...(superClass ? [superClass] : [])].map((one) => ({ file, of: one }));
}

/** The described types behind what a class extends, through classes of the project. */
function describedTypes(evaluator: Evaluator, { file, of }: Heritage, depth = 0): string[] {
  if (depth > maxHeritage) return [];
  return evaluator.evaluate(file, { type: 'instance', of }).flatMap((one) => {
    if (one.type === 'instance') return [one.of];
    const owner = one.type === 'class-instance' ? one.file.summary.classes[one.class] : undefined;
    if (!owner || one.type !== 'class-instance') return [];
    return heritageOf(one.file, owner).flatMap((next) =>
      describedTypes(evaluator, next, depth + 1),
    );
  });
}

function byDirective({ file, function: id }: FunctionSite): CallbackTreatment[] {
  const { summary } = file;
  const isAction =
    summary.functions[id]?.directives.includes('use server') === true ||
    (summary.directives.includes('use server') && isExported(file, id));
  return isAction ? ['request-handler'] : [];
}

function byFileConvention(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
): CallbackTreatment[] {
  return evaluator.knowledge.findFileConventions(file.path).flatMap(({ exports }) =>
    file.summary.exports.flatMap(({ name, value }) => {
      const treatment = lookUp(exports, name) ?? exports['*'];
      return treatment && isFunction(evaluator.evaluate(file, value), { file, function: id })
        ? [treatment]
        : [];
    }),
  );
}

function isExported(file: LinkedFile, id: number): boolean {
  return file.summary.exports.some(({ value }) => {
    const writes =
      value.type === 'binding' ? (file.summary.bindings[value.binding]?.writes ?? []) : [value];
    return writes.some((write) => write.type === 'function' && write.function === id);
  });
}

function isFunction(values: readonly Resolved[], site: FunctionSite): boolean {
  return values.some(
    (one) => one.type === 'function' && one.file === site.file && one.function === site.function,
  );
}

/** The described types that a type annotation or a class expression stands for. */
function typesOf(evaluator: Evaluator, file: LinkedFile, annotation: Value | undefined): string[] {
  if (!annotation) return [];
  return evaluator
    .evaluate(file, { type: 'instance', of: annotation })
    .flatMap((one) => (one.type === 'instance' ? [one.of] : []));
}
