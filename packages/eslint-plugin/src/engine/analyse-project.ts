import type { Allowance } from '@loopguard/catalogue';
import type { LinkedProject, ProjectInput } from './link/link-project.ts';
import type { LinkedFile } from './link/resolved.ts';
import type { AnnotationProblem } from './solve/check-annotations.ts';
import type { Permission } from './solve/apply-allowances.ts';
import type { ChainEnd } from './solve/chains.ts';
import type { Finding } from './solve/decide-rule.ts';
import type { Judge } from './solve/judge-function.ts';
import { linkProject } from './link/link-project.ts';
import { findPermission } from './solve/apply-allowances.ts';
import { createJudge } from './solve/judge-function.ts';
import { checkAnnotations } from './solve/check-annotations.ts';
import { decideRule } from './solve/decide-rule.ts';
import { findBlockingCalls } from './solve/find-blocking-calls.ts';
import { findChains } from './solve/find-chains.ts';
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
}

/** An analysed project, or one file analysed alone. */
export interface Analysis {
  reportOf: (path: string) => FileReport;
}

/** What is said of a file that is not judged. */
export const emptyReport: FileReport = { findings: [], annotationProblems: [] };

/** A blocking call that no allowance and no comment accepts, and what the policy said of it. */
interface OpenEnd extends ChainEnd {
  readonly permission: Permission;
}

/** Links files and finds what blocks where, through calls too. */
export function analyseProject(input: AnalysisInput): Analysis {
  const project = linkProject(input);
  const judge = createJudge(project.evaluator, [...project.files.values()]);
  const found = findEnds(project, judge);
  const ends = openEnds(found, input);
  const permissions = new Map(ends.map(({ call, permission }) => [call, permission]));
  const chains = findChains(judge, ends);
  return {
    reportOf(path) {
      const file = project.files.get(path);
      if (file?.role !== 'served') return emptyReport;
      const direct = ends
        .filter((end) => end.file === file)
        .flatMap(({ call, permission }) => {
          const finding = decideRule(call);
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
        findings: [...direct, ...transitive].sort((a, b) => a.range[0] - b.range[0]),
        annotationProblems: checkAnnotations(project.evaluator, file, found),
      };
    },
  };
}

function findEnds({ evaluator, files }: LinkedProject, judge: Judge): ChainEnd[] {
  return [...files.values()].flatMap((file) =>
    findBlockingCalls(evaluator, judge, file).map((call) => ({ file, call })),
  );
}

function openEnds(ends: readonly ChainEnd[], input: AnalysisInput): OpenEnd[] {
  return ends
    .filter(({ file, call }) => !file.summary.acceptedLines.includes(call.line))
    .map((end) => ({ ...end, permission: permissionOf(end.file, end.call.known.id, input) }))
    .filter(({ permission }) => permission.type !== 'allowed');
}

function permissionOf(file: LinkedFile, api: string, { allow, today }: AnalysisInput): Permission {
  return findPermission(allow, { api, path: file.path, today });
}

function withExpiry(finding: Finding, permission: Permission): Finding {
  return permission.type === 'expired' ? { ...finding, expired: permission.allowance } : finding;
}
