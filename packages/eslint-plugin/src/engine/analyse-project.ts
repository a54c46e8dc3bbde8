import type { Allowance } from '@loopguard/catalogue';
import type { LinkedProject, ProjectInput } from './link/link-project.ts';
import type { AnnotationProblem } from './solve/check-annotations.ts';
import type { Permission } from './solve/apply-allowances.ts';
import type { BlockingCall } from './solve/find-blocking-calls.ts';
import type { ChainEnd } from './solve/chains.ts';
import type { Finding } from './solve/decide-rule.ts';
import type { Place } from './solve/through-dependency.ts';
import type { Judge } from './solve/judge-function.ts';
import { linkProject } from './link/link-project.ts';
import { acceptedRules } from './solve/accepted-rules.ts';
import { findPermission } from './solve/apply-allowances.ts';
import { createJudge } from './solve/judge-function.ts';
import { checkAnnotations } from './solve/check-annotations.ts';
import { decideRule } from './solve/decide-rule.ts';
import { findBlockingCalls } from './solve/find-blocking-calls.ts';
import { findChains } from './solve/find-chains.ts';
import { placeInFile, placeOfReached } from './solve/through-dependency.ts';
import { transitiveFindings } from './solve/transitive-findings.ts';

/** What the analysis needs beside the files. */
export interface AnalysisInput extends ProjectInput {
  readonly allow: readonly Allowance[];
  /** A day such as `2027-03-01`. */
  readonly today: string;
}

/** What is to be said of one file. */
export interface FileReport {
  /** What blocks, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly annotationProblems: readonly AnnotationProblem[];
  /** Blocking calls whose chains a comment ends: said where the comment stands, so that its linter sees what it is for. */
  readonly accepted: readonly AcceptedCall[];
}

/** A blocking call that contexts would reach, were it not for a comment on its line. */
interface AcceptedCall {
  readonly call: BlockingCall;
  /** The rules that the comment names, without `loopguard/`. */
  readonly rules: readonly string[];
}

/** An analysed project, or one file analysed alone. */
export interface Analysis {
  reportOf: (path: string) => FileReport;
  /** What the findings were made from, for those who ask why. */
  readonly project: LinkedProject;
  readonly judge: Judge;
  /** Every place that blocks, accepted or not. */
  readonly ends: readonly ChainEnd[];
}

/** What is said of a file that is not judged. */
export const emptyReport: FileReport = { findings: [], annotationProblems: [], accepted: [] };

/** A blocking call that no allowance and no comment accepts, and what the policy said of it. */
interface OpenEnd extends ChainEnd {
  readonly permission: Permission;
}

/** Links files and finds what blocks where, through calls too. */
export function analyseProject(input: AnalysisInput): Analysis {
  const project = linkProject(input);
  const judge = createJudge(project.evaluator, [...project.files.values()]);
  const found = findEnds(project, judge);
  const open = found.flatMap((end) => openEnd(end, input) ?? []);
  const ends = open.filter((end) => rulesAt(end).length === 0);
  const permissions = new Map(open.map(({ call, permission }) => [call, permission]));
  const chains = findChains(judge, ends);
  const accepted = findAccepted(judge, open);
  return {
    project,
    judge,
    ends: found,
    reportOf(path) {
      const file = project.files.get(path);
      if (file?.role !== 'served') return emptyReport;
      // A comment silences what is reported on its line by itself.
      const direct = open
        .filter((end) => end.file === file)
        .flatMap(({ call, permission }) => {
          const finding = decideRule(call, path);
          return finding ? withExpiry(finding, permission) : [];
        });
      const starts = chains.get(file) ?? [];
      const transitive =
        starts.length === 0
          ? []
          : transitiveFindings(judge, starts).map((finding) =>
              withExpiry(finding, permissions.get(finding.end) ?? { type: 'none' }),
            );
      return {
        findings: [...direct, ...transitive]
          .sort((a, b) => a.range[0] - b.range[0])
          .map(withoutSites),
        annotationProblems: checkAnnotations(project.evaluator, file, found),
        accepted: accepted
          .filter((end) => end.file === file)
          .map(({ call, rules }) => ({ call: { ...call, given: undefined }, rules })),
      };
    },
  };
}

function findEnds({ evaluator, files }: LinkedProject, judge: Judge): ChainEnd[] {
  return [...files.values()].flatMap((file) =>
    findBlockingCalls(evaluator, judge, file).map((call) => ({ file, call })),
  );
}

function rulesAt({ file, call }: ChainEnd): readonly string[] {
  return acceptedRules(file.summary, call.line);
}

/** The accepted calls of plain functions that a context reaches all the same. */
function findAccepted(judge: Judge, open: readonly OpenEnd[]): (AcceptedCall & ChainEnd)[] {
  const accepted = open.filter((end) => rulesAt(end).length > 0);
  const starts = [...findChains(judge, accepted).values()].flat();
  const reached = new Set(starts.map(({ end }) => end.call));
  return accepted
    .filter(({ call }) => reached.has(call) && call.judgement.type === 'plain')
    .map((end) => ({ ...end, rules: rulesAt(end) }));
}

/** A call into a dependency is open where one of the calls that it reaches is; the allowance is for the one or the other. */
function openEnd(end: ChainEnd, { allow, today }: AnalysisInput): OpenEnd | undefined {
  const { file, call } = end;
  const permissionOf = (place: Place): Permission => findPermission(allow, { ...place, today });
  const permission = permissionOf(placeInFile(file, call));
  if (permission.type === 'allowed') return undefined;
  if (!call.known.reaches) return { ...end, permission };
  for (const inside of call.known.reaches) {
    if (inside.cost === 'brief') continue;
    const there = permissionOf(placeOfReached(inside));
    if (there.type === 'allowed') continue;
    const remembered = call.remembered || inside.remembered;
    const reaching: BlockingCall = { ...call, cost: inside.cost, remembered, inside };
    return { file, call: reaching, permission: there.type === 'none' ? permission : there };
  }
  return undefined;
}

/** What leads into linked files is no longer needed, and would keep all of them in memory. */
function withoutSites(finding: Finding): Finding {
  return { ...finding, given: undefined, end: { ...finding.end, given: undefined } };
}

function withExpiry(finding: Finding, permission: Permission): Finding {
  return permission.type === 'expired' ? { ...finding, expired: permission.allowance } : finding;
}
