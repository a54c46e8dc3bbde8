import type { Allowance } from '@loopguard/catalogue';
import type { FileSummary } from './summary/file-summary.ts';
import type { Knowledge } from './link/knowledge.ts';
import type { BlockingCall } from './solve/find-blocking-calls.ts';
import type { Finding } from './solve/decide-rule.ts';
import { createEvaluator } from './link/evaluate.ts';
import { linkCalls } from './link/link-calls.ts';
import { linkFile } from './link/link-file.ts';
import { findPermission } from './solve/apply-allowances.ts';
import { createJudge } from './solve/judge-function.ts';
import { decideRule } from './solve/decide-rule.ts';
import { findBlockingCalls } from './solve/find-blocking-calls.ts';

/** What the analysis of a file needs beside its summary. */
export interface Surroundings {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly knowledge: Knowledge;
  readonly allow: readonly Allowance[];
  /** A day such as `2027-03-01`. */
  readonly today: string;
}

/** Finds what blocks where in one file. */
export function analyseFile(summary: FileSummary, surroundings: Surroundings): Finding[] {
  const file = linkFile(summary, surroundings.path);
  const evaluator = createEvaluator(surroundings.knowledge);
  linkCalls(evaluator, [file]);
  const calls = findBlockingCalls(evaluator, createJudge(evaluator), file);
  return calls.flatMap((call) => toFinding(call, surroundings) ?? []);
}

function toFinding(call: BlockingCall, { allow, path, today }: Surroundings): Finding | undefined {
  const permission = findPermission(allow, { api: call.known.id, path, today });
  if (permission.type === 'allowed') return undefined;
  const finding = decideRule(call);
  return finding && permission.type === 'expired'
    ? { ...finding, expired: permission.allowance }
    : finding;
}
