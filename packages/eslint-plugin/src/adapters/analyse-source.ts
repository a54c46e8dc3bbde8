import type { TSESLint } from '@typescript-eslint/utils';
import type { FileReport } from '../engine/analyse-project.ts';
import type { FileSummary } from '../engine/summary/file-summary.ts';
import type { Settings } from './read-settings.ts';
import type { TypeInformation } from './types/type-information.ts';
import path from 'node:path';
import { analyseProject, emptyReport } from '../engine/analyse-project.ts';
import { noTypes } from '../engine/link/type-resolver.ts';
import { attempt } from './attempt.ts';
import { summariseFile } from '../engine/summary/summarise-file.ts';
import { createVersionOf } from './dependencies/create-version-of.ts';
import { isWithoutBinding } from './native/load-native.ts';
import { isBundle } from './project/is-bundle.ts';
import { isTypeScript } from './project/is-typescript.ts';
import { projectOf } from './project/project-of.ts';
import { readSettings } from './read-settings.ts';
import { readTypeInformation } from './types/type-information.ts';

/** What the analysis reads of a rule's context; oxlint gives it too. */
export type AnalysisContext = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Reports on the files that ESLint holds, so that several rules share one analysis. */
const reportOf = new WeakMap<object, FileReport>();

/** Says what is to be said of the file under lint. Never throws on the file's content: what cannot be read is not judged. */
export function analyseSource(context: AnalysisContext): FileReport {
  const { sourceCode } = context;
  const known = reportOf.get(sourceCode.ast);
  if (known) return known;
  const settings = readSettings(context.settings);
  const types = settings.typeInformation ? readTypeInformation(context) : () => noTypes;
  const report =
    attempt(() => analyseInProject(context, settings, types)) ??
    analyseAlone(context, settings, types);
  reportOf.set(sourceCode.ast, report);
  return report;
}

/** A project's files are judged together; undefined for a text that belongs to none. */
function analyseInProject(
  context: AnalysisContext,
  settings: Settings,
  typesOf: TypeInformation,
): FileReport | undefined {
  const { filename, sourceCode } = context;
  const project = projectOf(filename, settings);
  if (!project) return undefined;
  const file = path.relative(project.root, filename).replaceAll(path.sep, '/');
  const state = project.compare(file, sourceCode.text);
  if (state === 'foreign') return undefined;
  if (state === 'quiet') return emptyReport;
  const types = typesOf({ owner: project, root: project.root, isEdited: state === 'edited' });
  if (state === 'same') {
    const report = project.reportOf(file, types);
    // What cannot be read from disk is there in ESLint's hand.
    return isWithoutBinding() && isTypeScript(file) ? undefined : report;
  }
  const summary = summarise(context);
  return summary
    ? project.analyseWith(file, { text: sourceCode.text, summary }, types)?.reportOf(file)
    : emptyReport;
}

function analyseAlone(
  context: AnalysisContext,
  settings: Settings,
  typesOf: TypeInformation,
): FileReport {
  const { text } = context.sourceCode;
  if (!settings.mention.test(text) || isBundle(text)) return emptyReport;
  const file = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');
  const summary = summarise(context);
  if (!summary) return emptyReport;
  const types = typesOf({ owner: context.sourceCode.ast, root: context.cwd, isEdited: false });
  const analysis = attempt(() =>
    analyseProject({
      ...settings,
      types,
      summaries: new Map([[file, summary]]),
      resolve: () => undefined,
      isPublic: () => true,
      isProgram: () => false,
      versionOf: createVersionOf(context.cwd),
      importsOf: () => [],
      importersOf: () => [],
      today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    }),
  );
  return analysis?.reportOf(file) ?? emptyReport;
}

function summarise({ sourceCode: { text, ast } }: AnalysisContext): FileSummary | undefined {
  return attempt(() => summariseFile({ text, ast }));
}
