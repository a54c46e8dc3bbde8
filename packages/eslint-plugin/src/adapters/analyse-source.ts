import type { TSESLint } from '@typescript-eslint/utils';
import type { FileSummary } from '../engine/summary/file-summary.ts';
import type { Finding } from '../engine/solve/decide-rule.ts';
import path from 'node:path';
import { analyseFile } from '../engine/analyse-file.ts';
import { summariseFile } from '../engine/summary/summarise-file.ts';
import { isQuietFile } from '../engine/solve/is-quiet-file.ts';
import { readSettings } from './read-settings.ts';

/** The parts of a rule's context that the analysis needs; oxlint gives them too. */
export type AnalysisContext = Pick<
  TSESLint.RuleContext<string, readonly unknown[]>,
  'cwd' | 'filename' | 'settings' | 'sourceCode'
>;

/** Findings of the files that ESLint holds, so that several rules share one analysis. */
const findingsOf = new WeakMap<object, readonly Finding[]>();

/** Finds what blocks in the file under lint. Never throws on the file's content: what cannot be read is not judged. */
export function analyseSource(context: AnalysisContext): readonly Finding[] {
  const { sourceCode } = context;
  const known = findingsOf.get(sourceCode.ast);
  if (known) return known;
  const findings = analyse(context);
  findingsOf.set(sourceCode.ast, findings);
  return findings;
}

function analyse(context: AnalysisContext): readonly Finding[] {
  const { knowledge, mention, quietFiles, allow } = readSettings(context.settings);
  const { text } = context.sourceCode;
  if (!mention.test(text)) return [];
  const summary = summarise(context);
  const relative = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');
  if (!summary || isQuietFile(summary, relative, quietFiles)) return [];
  const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  return analyseFile(summary, { path: relative, knowledge, allow, today });
}

/** A tree that is nested too deeply to be walked has no summary. */
function summarise({ sourceCode }: AnalysisContext): FileSummary | undefined {
  const { text, ast, scopeManager } = sourceCode;
  if (!scopeManager) return undefined;
  try {
    return summariseFile({ text, ast, scopes: scopeManager });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
