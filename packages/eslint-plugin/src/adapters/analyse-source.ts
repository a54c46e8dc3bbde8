import type { TSESLint } from '@typescript-eslint/utils';
import type { Finding } from '../engine/solve/decide-rule.ts';
import type { Settings } from './read-settings.ts';
import path from 'node:path';
import { analyseProject } from '../engine/analyse-project.ts';
import { summariseFile } from '../engine/summary/summarise-file.ts';
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
  const settings = readSettings(context.settings);
  const findings = settings.mention.test(sourceCode.text) ? analyse(context, settings) : [];
  findingsOf.set(sourceCode.ast, findings);
  return findings;
}

function analyse(
  { sourceCode, cwd, filename }: AnalysisContext,
  settings: Settings,
): readonly Finding[] {
  const { text, ast, scopeManager } = sourceCode;
  if (!scopeManager) return [];
  const relative = path.relative(cwd, filename).replaceAll(path.sep, '/');
  try {
    const summary = summariseFile({ text, ast, scopes: scopeManager });
    return analyseProject({
      ...settings,
      summaries: new Map([[relative, summary]]),
      resolve: () => undefined,
      isPublic: () => true,
      today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    }).findingsOf(relative);
  } catch (error) {
    // Code that is nested too deeply to be walked (tens of thousands of terms) is not judged.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
