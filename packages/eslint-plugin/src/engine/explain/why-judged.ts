import type { FunctionSite, Registration } from '../link/resolved.ts';
import type { Judge } from '../solve/judge-function.ts';
import type { TargetInput } from './describe-target.ts';
import type { FunctionExplanation } from './explanation.ts';
import { isHandlerSignature } from '../link/duck-types.ts';
import { findDeclarations } from '../solve/declared-treatments.ts';
import { escapes, waysToRun } from '../solve/find-startup.ts';
import { isHandedWhileServing } from '../solve/is-handed-while-serving.ts';
import { isRecurring } from '../solve/is-recurring.ts';
import { isCalled } from '../solve/judge-function.ts';
import { findImmediateCaller, isPartOf } from '../solve/owner-of.ts';
import { callerOf } from '../solve/walk-callers.ts';
import { describeTreatment } from './describe-treatment.ts';
import { formatCallee } from './format-value.ts';
import { nameFunction } from './name-function.ts';

const declarationTexts = {
  decorator: 'a decorator on it says so',
  type: 'its type says so',
  parameter: 'the type of a parameter says so',
  class: 'a framework calls this method of what its class extends or implements',
  directive: "a directive ('use server') says so",
  file: 'a framework reads this export of files of that name',
} as const;

/** Finds what made the judge decide on a function as it did, in the order in which the judge looks. */
export function whyJudged(
  { evaluator, judge }: TargetInput,
  site: FunctionSite,
): readonly string[] {
  const judgement = judge.judge(site);
  if (site.file.role === 'quiet') return ['it stands in a quiet file'];
  const annotation = site.file.annotated.get(site.function);
  if (annotation !== undefined) return [`it is marked \`@${annotation}\``];
  if (judgement.type === 'startup') return whyStartup(site);
  const alone = whyAlone({ evaluator, site });
  const found = alone.length > 0 ? alone : whyByPlace(judge, site);
  if (found.length > 0) return found;
  return judgement.type === 'plain' ? whyPlain(site) : [whyByKind(site)];
}

function whyStartup(site: FunctionSite): string[] {
  if (site.function === 0) return ['it runs when the file is loaded'];
  if (site.file.role === 'apart') return ['its file is a program or a thread of its own'];
  return waysToRun(site).length > 0
    ? ['all that runs it is startup code']
    : ['what is declared about it, or what it is handed to, says so'];
}

function whyAlone({
  evaluator,
  site,
}: Pick<TargetInput, 'evaluator'> & { readonly site: FunctionSite }): string[] {
  const names =
    site.file.summary.functions[site.function]?.parameters.map(({ name }) => name) ?? [];
  return [
    ...findDeclarations(evaluator, site, isCalled(site))
      .filter(({ treatment }) => treatment !== 'inline')
      .map(({ by }) => declarationTexts[by]),
    ...registrationsOf(site)
      .filter((one) => isRecurring(site, one))
      .map((one) => `${describeHanding(one, site)}, again and again`),
    ...registrationsOf(site)
      .filter(({ treatment }) => !['unknown', 'followed', 'callback', 'inline'].includes(treatment))
      .map((one) => describeHanding(one, site)),
    ...(isHandlerSignature(names) ? ['its parameters are named as those of a handler are'] : []),
  ];
}

function whyByPlace(judge: Judge, site: FunctionSite): string[] {
  const immediate = findImmediateCaller(site);
  return [
    ...registrationsOf(site)
      .filter((one) => isPartOf(site, one) || one.treatment === 'callback')
      .map((one) => describeHanding(one, site)),
    ...(immediate ? [`it is called where it stands, in ${nameFunction(immediate)}`] : []),
    ...(isHandedWhileServing(judge, site)
      ? ['it is handed over by code that runs while the process serves']
      : []),
  ];
}

function whyByKind({ file, function: id }: FunctionSite): string {
  return file.summary.functions[id]?.async === true
    ? 'it is async'
    : 'it returns nothing but promises';
}

function whyPlain(site: FunctionSite): string[] {
  const unknown = registrationsOf(site)
    .filter(({ treatment }) => treatment === 'unknown')
    .map((one) => describeHanding(one, site));
  const ways = waysToRun(site).length > 0;
  return [
    ...unknown,
    ways
      ? 'it runs as what calls it'
      : 'nothing that is known calls it, so nothing is claimed of it',
  ];
}

/** Whether a function is only a part of the code around it. */
export function isPart(site: FunctionSite): boolean {
  return (
    findImmediateCaller(site) !== undefined ||
    registrationsOf(site).some((one) => isPartOf(site, one))
  );
}

/** The calls that run a function, as far as they are known, and whether others may. */
export function findCallers(site: FunctionSite): Pick<FunctionExplanation, 'calledBy' | 'escapes'> {
  const ways = waysToRun(site).map((way) => ({
    name: nameFunction(callerOf(way)),
    file: way.file.path,
    line: way.file.summary.calls[way.call]?.line ?? 1,
  }));
  return { calledBy: ways, escapes: site.function !== 0 && escapes(site) };
}

function describeHanding(registration: Registration, { file: own }: FunctionSite): string {
  const { file, call } = registration.site;
  const callee = formatCallee(registration.site);
  const line = file.summary.calls[call]?.line ?? 1;
  const place = file === own ? `line ${line}` : `${file.path}:${line}`;
  return `handed to \`${callee}\` at ${place}: ${describeTreatment(registration)}`;
}

function registrationsOf({ file, function: id }: FunctionSite): readonly Registration[] {
  return file.registrations[id] ?? [];
}
