import type { CallbackTreatment } from '@loopguard/catalogue';
import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, Registration } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import { isHandlerSignature } from '../link/duck-types.ts';
import { declaredTreatments } from './declared-treatments.ts';
import { strictest } from './context.ts';
import { findImmediateCaller, isPartOf } from './owner-of.ts';
import { returnsPromise } from './returns-promise.ts';

/** Decides what functions run as. */
export interface Judge {
  judge: (site: FunctionSite) => Judgement;
}

const plain: Judgement = { type: 'plain' };

/** Creates a judge over files whose calls are linked; each function is judged once. */
export function createJudge(evaluator: Evaluator): Judge {
  const judged = new Map<object, Map<number, Judgement>>();
  const judge: Judge = {
    judge(site) {
      const ofFile = judged.get(site.file) ?? new Map<number, Judgement>();
      judged.set(site.file, ofFile);
      const known = ofFile.get(site.function);
      if (known) return known;
      // A function that is reached again while it is judged says nothing about itself.
      ofFile.set(site.function, plain);
      const judgement = judgeFunction(evaluator, judge, site);
      ofFile.set(site.function, judgement);
      return judgement;
    },
  };
  return judge;
}

function judgeFunction(evaluator: Evaluator, judge: Judge, site: FunctionSite): Judgement {
  const summary = site.file.summary.functions[site.function];
  if (site.file.role !== 'served')
    return { type: site.file.role === 'quiet' ? 'exempt' : 'startup' };
  if (!summary || summary.form === 'module') return { type: 'startup' };
  return (
    judgeByRole(evaluator, judge, site) ??
    judgeImmediate(judge, site) ??
    judgeByKind(evaluator, judge, site)
  );
}

/** What a function runs as by what is declared about it and by what it is handed to. */
function judgeByRole(
  evaluator: Evaluator,
  judge: Judge,
  site: FunctionSite,
): Judgement | undefined {
  const { name, parameters } = site.file.summary.functions[site.function] ?? {};
  const roles = [
    ...declaredTreatments(evaluator, site).map((treatment) => judgeTreatment(treatment, name)),
    ...registrationsOf(site).map((one) => judgeRegistration(judge, one, { site, name })),
  ];
  const role = strictest(roles.filter(({ type }) => type !== 'plain'));
  if (role?.type === 'context' || role?.type === 'exempt') return role;
  return isHandlerSignature((parameters ?? []).map((one) => one.name))
    ? { type: 'context', context: 'request-handler', name }
    : role;
}

/** What a function runs as when nothing is known but its own form and its callers. */
function judgeByKind(evaluator: Evaluator, judge: Judge, site: FunctionSite): Judgement {
  if (isStartup(judge, site)) return { type: 'startup' };
  const summary = site.file.summary.functions[site.function];
  if (summary?.async !== true && !returnsPromise(evaluator, site)) return plain;
  return { type: 'context', context: 'async-function', name: summary?.name };
}

function judgeTreatment(treatment: CallbackTreatment, name: string | undefined): Judgement {
  switch (treatment) {
    case 'inline':
      return plain;
    case 'startup':
      return { type: 'startup' };
    case 'insulated':
    case 'quiet':
    case 'shutdown':
      return { type: 'exempt' };
    default:
      return { type: 'context', context: treatment, name };
  }
}

function judgeRegistration(
  judge: Judge,
  registration: Registration,
  { site, name }: { readonly site: FunctionSite; readonly name: string | undefined },
): Judgement {
  const { treatment, label } = registration;
  if (treatment === 'unknown' || treatment === 'followed') return plain;
  const registrar = callerOf(registration.site);
  if (treatment === 'inline') return isPartOf(site, registration) ? judge.judge(registrar) : plain;
  const judgement = judgeTreatment(treatment, name ?? label);
  // One-shot callbacks that startup code registers are part of the start.
  if (treatment === 'callback' && judge.judge(registrar).type === 'startup')
    return { type: 'startup' };
  if (treatment === 'request-handler')
    return judgeTreatment(treatment, label?.includes('/') === true ? label : (name ?? label));
  return judgement;
}

/** A function expression that is called where it stands runs as the code around it. */
function judgeImmediate(judge: Judge, site: FunctionSite): Judgement | undefined {
  const caller = findImmediateCaller(site);
  const around = caller && judge.judge(caller);
  return around?.type === 'plain' ? undefined : around;
}

/** Whether all who call a function are known and are startup code. Tests call everything, so they say nothing. */
function isStartup(judge: Judge, site: FunctionSite): boolean {
  if (escapes(site)) return false;
  const inline = registrationsOf(site).filter(({ treatment }) => treatment === 'inline');
  const callers = [...(site.file.callers[site.function] ?? []), ...inline.map((one) => one.site)]
    .filter(({ file }) => file.role !== 'quiet')
    .map(callerOf);
  return callers.length > 0 && callers.every((caller) => judge.judge(caller).type === 'startup');
}

/** The function that a call stands in. */
function callerOf({ file, call }: CallSite): FunctionSite {
  return { file, function: file.summary.calls[call]?.function ?? 0 };
}

/** Whether code that is not known may call a function. */
function escapes(site: FunctionSite): boolean {
  if (site.file.escaping.has(site.function)) return true;
  return registrationsOf(site).some(({ treatment }) => treatment === 'unknown');
}

function registrationsOf({ file, function: id }: FunctionSite): readonly Registration[] {
  return file.registrations[id] ?? [];
}
