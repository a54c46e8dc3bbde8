import type { CallbackTreatment, ExecutionContext } from '@loopguard/catalogue';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile, Registration } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Callable } from './find-startup.ts';
import type { Closing } from './find-closing.ts';
import type { IsMadeAnew } from './remembers.ts';
import { isHandlerSignature } from '../link/duck-types.ts';
import { strictest } from './context.ts';
import { findDeclarations } from './declared-treatments.ts';
import { findClosing } from './find-closing.ts';
import { findMadeAnew } from './find-made-anew.ts';
import { findStartup, isLast } from './find-startup.ts';
import { indexCalls } from './index-calls.ts';
import { isDoneOnce } from './is-done-once.ts';
import { isHandedWhileServing } from './is-handed-while-serving.ts';
import { isRecurring } from './is-recurring.ts';
import { findImmediateCaller, isPartOf } from './owner-of.ts';
import { rememberBySite } from './remember-by-site.ts';
import { rememberVariants } from './remember-variants.ts';
import { returnsPromise } from './returns-promise.ts';
import { callerOf } from './walk-callers.ts';

/** Decides what functions run as. */
export interface Judge {
  judge: (site: FunctionSite) => Judgement;
  /** The same judgement for what runs as the process closes: one for each, since findings are told apart by it. */
  atClose: (judgement: Judgement) => Judgement;
  /** What a startup function runs as inside a loop that never ends. */
  inLoop: (site: FunctionSite) => Judgement;
  /** What runs while the process serves, and what only as it closes. */
  closing: Closing;
  /** Which objects do not last. */
  isMadeAnew: IsMadeAnew;
}

const plain: Judgement = { type: 'plain' };

/** Contexts of what may run only once. */
const oneShot: ReadonlySet<ExecutionContext> = new Set(['async-function', 'callback']);

/** Creates a judge over files whose calls are linked; each function is judged once. */
export function createJudge(evaluator: Evaluator, files: readonly LinkedFile[]): Judge {
  const judged = new Map<LinkedFile, Map<number, Judgement>>();
  const alone = rememberBySite((site) => judgeAlone(evaluator, site));
  const project: Callable = { files, calls: indexCalls(files) };
  const isStartup = findStartup(evaluator, project, alone);
  const closing = findClosing(project, { alone, isStartup });
  const judge: Judge = {
    judge(site) {
      const ofFile = judged.get(site.file) ?? new Map<number, Judgement>();
      judged.set(site.file, ofFile);
      const known = ofFile.get(site.function);
      if (known) return known;
      // A function that is part of itself, as generated code can be, says nothing.
      ofFile.set(site.function, plain);
      const others = (): Judgement => judgeByPlace(judge, site) ?? judgeByKind(evaluator, site);
      const judgement: Judgement = isStartup(site)
        ? { type: 'startup' }
        : (alone(site) ?? others());
      ofFile.set(site.function, judgement);
      // What closes the process, but is called by what serves as well, runs as if nothing but its callers were known.
      const isMore = isClosing(judgement) && closing.isServing(site);
      const complete = withOnce(judge, site, isMore ? others() : judgement);
      ofFile.set(site.function, complete);
      return complete;
    },
    atClose: rememberVariants((judgement) =>
      judgement.type === 'context' ? { ...judgement, closing: true } : judgement,
    ),
    inLoop: rememberBySite(({ file, function: id }) =>
      judgeTreatment('async-function', file.summary.functions[id]?.name),
    ),
    closing,
    isMadeAnew: findMadeAnew(evaluator, files, { alone, isStartup }),
  };
  return judge;
}

/** Whoever a function is known to run for runs it again; one that is not may run only once, or only as the process closes. */
function withOnce(judge: Judge, site: FunctionSite, judgement: Judgement): Judgement {
  if (judgement.type !== 'context' || !oneShot.has(judgement.context)) return judgement;
  if (judgement.closing !== true && judge.closing.isClosing(site)) return judge.atClose(judgement);
  return isDoneOnce(judge, site) ? { ...judgement, once: true } : judgement;
}

function isClosing(judgement: Judgement): boolean {
  return judgement.type === 'context' && judgement.closing === true;
}

/** What a function runs as by its file, by what is declared about it, and by what it is handed to, whoever does that. */
function judgeAlone(evaluator: Evaluator, site: FunctionSite): Judgement | undefined {
  // What the author says of a function overrules the analysis: a call of it blocks, or does not, whatever is in it.
  if (site.file.role === 'quiet' || site.file.annotated.has(site.function))
    return { type: 'exempt' };
  const { name, parameters } = site.file.summary.functions[site.function] ?? {};
  const roles = [
    ...findDeclarations(evaluator, site, isCalled(site)).map(({ treatment }) =>
      judgeTreatment(treatment, name),
    ),
    ...registrationsOf(site).map((one) =>
      isRecurring(site, one)
        ? judgeTreatment('event-listener', name ?? one.label)
        : judgeRegistration(one, name),
    ),
  ];
  const role = strictest(roles.filter(({ type }) => type !== 'plain'));
  if (role && role.type !== 'startup') return role;
  return isHandlerSignature((parameters ?? []).map((one) => one.name))
    ? { type: 'context', context: 'request-handler', name }
    : role;
}

/** A helper that the project itself calls runs as its callers, though the request is passed to it. */
export function isCalled({ file, function: id }: FunctionSite): boolean {
  return (file.callers[id] ?? []).some((caller) => caller.file.role !== 'quiet');
}

function judgeTreatment(treatment: CallbackTreatment, name: string | undefined): Judgement {
  switch (treatment) {
    case 'inline':
      return plain;
    case 'startup':
      return { type: 'startup' };
    case 'insulated':
    case 'quiet':
    case 'exit':
      return { type: 'exempt' };
    case 'shutdown':
      return { type: 'context', context: 'event-listener', name, closing: true };
    case 'interruption':
      return { type: 'context', context: 'event-listener', name, closing: true, survivable: true };
    default:
      return { type: 'context', context: treatment, name };
  }
}

/** Of a one-shot callback it counts who hands it over, which is seen to later. */
function judgeRegistration(
  { treatment, label }: Registration,
  name: string | undefined,
): Judgement {
  if (treatment === 'unknown' || treatment === 'followed' || treatment === 'callback') return plain;
  const isRoute = treatment === 'request-handler' && label?.includes('/') === true;
  return judgeTreatment(treatment, isRoute ? label : (name ?? label));
}

/** What a function runs as by the code that hands it over, or calls it where it stands. */
function judgeByPlace(judge: Judge, site: FunctionSite): Judgement | undefined {
  const registrations = registrationsOf(site);
  const parts = registrations
    .filter((one) => isPartOf(site, one))
    .map(({ site: one }) => {
      const around = judge.judge(callerOf(one));
      return isLast(one) ? judge.atClose(around) : around;
    });
  const immediate = findImmediateCaller(site);
  const callback = registrations.find(({ treatment }) => treatment === 'callback');
  const name = site.file.summary.functions[site.function]?.name ?? callback?.label;
  const around = [
    ...parts,
    ...(immediate ? [judge.judge(immediate)] : []),
    ...(callback || isHandedWhileServing(judge, site) ? [judgeTreatment('callback', name)] : []),
  ];
  return strictest(around.filter(({ type }) => type !== 'plain'));
}

/** What a function runs as when nothing is known but its own form. */
function judgeByKind(evaluator: Evaluator, site: FunctionSite): Judgement {
  const summary = site.file.summary.functions[site.function];
  if (summary?.async !== true && !returnsPromise(evaluator, site)) return plain;
  return { type: 'context', context: 'async-function', name: summary?.name };
}

function registrationsOf({ file, function: id }: FunctionSite): readonly Registration[] {
  return file.registrations[id] ?? [];
}
