import type { ModuleDescription } from '@loopguard/catalogue';
import type { FileSummary } from './summary/file-summary.ts';
import type { Finding } from './solve/decide-rule.ts';
import type { Knowledge } from './link/knowledge.ts';
import { createEvaluator } from './link/evaluate.ts';
import { createKnowledge } from './link/knowledge.ts';
import { linkCalls } from './link/link-calls.ts';
import { linkFile } from './link/link-file.ts';
import { createJudge } from './solve/judge-function.ts';
import { decideRule } from './solve/decide-rule.ts';
import { findBlockingCalls } from './solve/find-blocking-calls.ts';

/** Finds what blocks where in one file, from its summary and what is known of modules. */
export function analyseFile(summary: FileSummary, path: string, knowledge: Knowledge): Finding[] {
  const file = linkFile(summary, path);
  const evaluator = createEvaluator(knowledge);
  linkCalls(evaluator, [file]);
  const judge = createJudge(evaluator);
  return findBlockingCalls(evaluator, judge, file).flatMap((call) => decideRule(call) ?? []);
}

export { createKnowledge };
export type { Finding, ModuleDescription };
