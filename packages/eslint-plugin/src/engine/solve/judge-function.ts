import type { CallbackTreatment } from '@loopguard/catalogue';
import type { Evaluator } from '../link/evaluate.ts';
import type { FunctionSite, Registration } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import { isHandlerSignature } from '../link/duck-types.ts';
import { declaredTreatments } from './declared-treatments.ts';
import { strictest } from './context.ts';
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
  if (!summary || summary.form === 'module') return { type: 'startup' };
  const roles = [
    ...declaredTreatments(evaluator, site).map((treatment) =>
      judgeTreatment(treatment, summary.name),
    ),
    ...registrationsOf(site).map((one) => judgeRegistration(judge, one, summary.name)),
  ];
  const role = strictest(roles.filter(({ type }) => type !== 'plain'));
  if (role?.type === 'context') return role;
  if (isHandlerSignature(summary.parameters.map(({ name }) => name)) && role?.type !== 'exempt') {
    return { type: 'context', context: 'request-handler', name: summary.name };
  }
  if (role) return role;
  const immediate = judgeImmediate(judge, site);
  if (immediate && immediate.type !== 'plain') return immediate;
  if (!summary.async && !returnsPromise(evaluator, site)) return plain;
  if (isStartup(judge, site)) return { type: 'startup' };
  return { type: 'context', context: 'async-function', name: summary.name };
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
  { site, treatment, label }: Registration,
  name: string | undefined,
): Judgement {
  if (treatment === 'unknown') return plain;
  const registrar: FunctionSite = {
    file: site.file,
    function: site.file.summary.calls[site.call]?.function ?? 0,
  };
  if (treatment === 'inline') return judge.judge(registrar);
  const judgement = judgeTreatment(treatment, name ?? label);
  // One-shot callbacks that startup code registers are part of the start.
  if (treatment === 'callback' && judge.judge(registrar).type === 'startup')
    return { type: 'startup' };
  if (treatment === 'request-handler')
    return judgeTreatment(treatment, label?.includes('/') === true ? label : (name ?? label));
  return judgement;
}

/** A function expression that is called where it stands runs as the code around it. */
function judgeImmediate(judge: Judge, { file, function: id }: FunctionSite): Judgement | undefined {
  const summary = file.summary.functions[id];
  if (summary?.form === 'field') return undefined;
  const call = file.summary.calls.find(({ callee }) => isImmediate(callee, id));
  if (call) return judge.judge({ file, function: call.function });
  return undefined;
}

function isImmediate(
  callee: { readonly type: string; readonly function?: number; readonly object?: unknown },
  id: number,
): boolean {
  return callee.type === 'function' && callee.function === id;
}

/** Whether all who call a function are known and are startup code. */
function isStartup(judge: Judge, site: FunctionSite): boolean {
  const { file, function: id } = site;
  if (escapes(site)) return false;
  const callers = (file.callers[id] ?? []).map(({ file: from, call }) => ({
    file: from,
    function: from.summary.calls[call]?.function ?? 0,
  }));
  return callers.length > 0 && callers.every((caller) => judge.judge(caller).type === 'startup');
}

/** Whether code that is not known may call a function. */
function escapes({ file, function: id }: FunctionSite): boolean {
  const { functions, bindings } = file.summary;
  if (functions[id]?.escapes === true) return true;
  if (registrationsOf({ file, function: id }).some(({ treatment }) => treatment === 'unknown'))
    return true;
  return bindings.some(
    (binding) =>
      binding.escapes &&
      binding.writes.some((write) => write.type === 'function' && write.function === id),
  );
}

function registrationsOf({ file, function: id }: FunctionSite): readonly Registration[] {
  return file.registrations[id] ?? [];
}
