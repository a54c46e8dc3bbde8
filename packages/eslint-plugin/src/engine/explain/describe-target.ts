import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, Resolved } from '../link/resolved.ts';
import type { Judge } from '../solve/judge-function.ts';
import type { Target } from './explanation.ts';
import { isBuiltin } from 'node:module';
import { defaultExport } from '../link/default-export.ts';
import { blockingCost } from '../solve/blocking-cost.ts';
import { findApi } from '../solve/find-api.ts';
import { findMakers } from './find-makers.ts';
import { isGlobalOfNode } from './language-values.ts';
import { nameFunction, placeOfFunction } from './name-function.ts';
import { runsAs } from './runs-as.ts';

/** What explanations look things up in, beside the evaluator. */
export interface TargetInput {
  readonly evaluator: Evaluator;
  readonly judge: Judge;
  /** The path of the project's file behind a specifier. */
  readonly resolve: (from: string, specifier: string) => string | undefined;
}

/** Says what a call of a value runs; undefined where that is not known. */
export function describeTarget(
  input: TargetInput,
  site: CallSite,
  callee: Resolved,
): readonly Target[] | undefined {
  const api = findApi(input.evaluator, { file: site.file }, [callee])?.known;
  if (api) {
    return [{ ...known(api.id), kind: 'api', cost: blockingCost(input.evaluator, api, site) }];
  }
  switch (callee.type) {
    case 'function':
      return [
        {
          ...known(nameFunction(callee)),
          kind: 'function',
          place: placeOfFunction(callee),
          runsAs: runsAs(input.judge.judge(callee)),
        },
      ];
    case 'class':
      return [describeClass(callee)];
    case 'export':
      return describeExport(input, site, callee);
    case 'namespace':
      return allOf(
        defaultExport(input.evaluator, callee).map((one) => describeTarget(input, site, one)),
      );
    case 'folder':
      return allOf(
        callee.files.map((file) => describeTarget(input, site, { type: 'namespace', file })),
      );
    case 'function-method':
      return callee.name === 'bind' ? [known('bind')] : describeTarget(input, site, callee.target);
    case 'foreign':
      return [describeForeign(input, site)];
    default:
      return describeOther(callee);
  }
}

/** What a module gave that is described nowhere: nothing in it blocks if the module itself is described. */
function describeForeign({ evaluator }: TargetInput, { file, call }: CallSite): Target {
  const callee = file.summary.calls[call]?.callee;
  const makers = callee ? [...findMakers(evaluator, file, callee)] : [];
  const strange = makers.filter((module) => !isKnownModule(evaluator, module));
  const from = (strange.length > 0 ? strange : makers).map((one) => `'${one}'`).join(', ');
  const name = callee?.type === 'member' ? `${callee.name} of what` : 'what';
  const target = known(`${name} ${from === '' ? 'a package' : from} gave`);
  const isKnown = makers.length > 0 && strange.length === 0;
  return isKnown ? target : { ...target, kind: 'dependency' };
}

function isKnownModule({ knowledge }: Evaluator, module: string): boolean {
  return module === 'global' || knowledge.isDescribed(module) || isBuiltin(module);
}

function describeOther(callee: Resolved): readonly Target[] | undefined {
  switch (callee.type) {
    case 'method':
      return [known(`${callee.of}.${callee.name}`)];
    case 'instance':
      return [known(callee.of)];
    case 'require':
      return [known('require')];
    default:
      return undefined;
  }
}

function describeClass({ file, class: id }: Extract<Resolved, { type: 'class' }>): Target {
  const { classes, functions } = file.summary;
  const own = functions.findIndex((one) => one.class === id && one.form === 'constructor');
  const any = functions.findIndex((one) => one.class === id);
  const line = functions[own < 0 ? any : own]?.line ?? 1;
  return {
    ...known(`new ${classes[id]?.name ?? 'class'}`),
    kind: 'function',
    place: { file: file.path, line },
  };
}

function describeExport(
  { evaluator, resolve }: TargetInput,
  { file }: CallSite,
  { module, path }: Extract<Resolved, { type: 'export' }>,
): readonly Target[] | undefined {
  const { knowledge } = evaluator;
  if (module === 'global') {
    const [name = ''] = path;
    return isGlobalOfNode(name) || knowledge.findExport(module, path)
      ? [known(path.join('.'))]
      : undefined;
  }
  const text = [module, ...path].join('.');
  if (isKnownModule(evaluator, module)) return [known(text)];
  const own = resolve(file.path, module);
  if (own !== undefined) return [{ ...known(own), kind: 'unread' }];
  return isPath(module) ? undefined : [{ ...known(text), kind: 'dependency' }];
}

/** Whether a specifier names a file and not a package. */
export function isPath(specifier: string): boolean {
  return /^[./#~]|^@\//u.test(specifier);
}

/** Something known that does not block. */
export function known(text: string): Target {
  return { kind: 'known', text, place: undefined, runsAs: undefined, cost: undefined };
}

function allOf(targets: readonly (readonly Target[] | undefined)[]): readonly Target[] | undefined {
  const found = targets.filter((one) => one !== undefined);
  return found.length > 0 && found.length === targets.length ? found.flat() : undefined;
}
