import type { Analysis } from '../analyse-project.ts';
import type { FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { TargetInput } from './describe-target.ts';
import type { Acceptance } from './explain-blocking.ts';
import type { CallCount, FileExplanation, FunctionExplanation } from './explanation.ts';
import { whyRole } from '../link/role-of-file.ts';
import { explainBlocking } from './explain-blocking.ts';
import { explainCall, isFollowed } from './explain-call.ts';
import { nameFunction } from './name-function.ts';
import { runsAs } from './runs-as.ts';
import { findCallers, isPart, whyJudged } from './why-judged.ts';

/** What an explanation is made from: an analysis, and what it was made with. */
export interface ExplainInput extends Acceptance {
  readonly analysis: Analysis;
  readonly resolve: TargetInput['resolve'];
  readonly quietFiles: readonly string[];
}

/** Explains one file of an analysed project; undefined where the analysis does not have it. */
export function explainFile(input: ExplainInput, path: string): FileExplanation | undefined {
  const { project } = input.analysis;
  const file = project.files.get(path);
  if (!file) return undefined;
  const targets = targetInput(input);
  return {
    file: path,
    role: file.role,
    roleReason: whyRole(file, input.quietFiles),
    functions: [...file.summary.functions.keys()].map((id) =>
      explainFunction(targets, { file, function: id }),
    ),
    blocking: explainBlocking(input.analysis, file, input),
    count: countIn(targets, file),
  };
}

/** Counts the calls of all files of an analysis. */
export function countCalls({
  analysis,
  resolve,
}: Pick<ExplainInput, 'analysis' | 'resolve'>): CallCount {
  const targets = targetInput({ analysis, resolve });
  const counts = [...analysis.project.files.values()].map((file) => countIn(targets, file));
  return {
    calls: counts.reduce((sum, { calls }) => sum + calls, 0),
    followed: counts.reduce((sum, { followed }) => sum + followed, 0),
  };
}

/** What calls are looked up in. */
export function targetInput({
  analysis: { project, judge },
  resolve,
}: Pick<ExplainInput, 'analysis' | 'resolve'>): TargetInput {
  return { evaluator: project.evaluator, judge, resolve };
}

function countIn(targets: TargetInput, file: LinkedFile): CallCount {
  const calls = file.summary.calls.map((_, call) => isFollowed(targets, { file, call }));
  return { calls: calls.length, followed: calls.filter(Boolean).length };
}

function explainFunction(targets: TargetInput, site: FunctionSite): FunctionExplanation {
  const { file, function: id } = site;
  const judgement = targets.judge.judge(site);
  const name = nameFunction(site);
  const label = judgement.type === 'context' ? judgement.name : undefined;
  return {
    name,
    form: file.summary.functions[id]?.form ?? 'module',
    line: file.summary.functions[id]?.line ?? 1,
    runsAs: runsAs(judgement),
    label: label === file.summary.functions[id]?.name ? undefined : label,
    reasons: whyJudged(targets, site),
    ...findCallers(site),
    isPart: isPart(site),
    calls: (file.callsIn[id] ?? []).flatMap((call) => explainCall(targets, { file, call }) ?? []),
  };
}
