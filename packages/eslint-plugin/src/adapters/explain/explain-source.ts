import type { CallCount, FileExplanation } from '../../engine/explain/explanation.ts';
import type { ExplainInput } from '../../engine/explain/explain-file.ts';
import type { Analysis } from '../../engine/analyse-project.ts';
import type { Settings } from '../read-settings.ts';
import type { Project } from '../project/create-project.ts';
import path from 'node:path';
import { countCalls, explainFile } from '../../engine/explain/explain-file.ts';
import { summariseText } from '../project/summarise-text.ts';
import { readText } from '../project/scan-files.ts';
import { noTypes } from '../../engine/link/type-resolver.ts';
import { findPlace } from './find-place.ts';
import { findSyntaxError } from './find-syntax-error.ts';

/** A file and its project, explained; or why that cannot be done. */
export type Explanation =
  | {
      readonly type: 'explained';
      /** The project's root, absolute. */
      readonly root: string;
      readonly file: FileExplanation;
      /** Whether the linter reads the file in full; else it is quiet, or nothing in it can reach anything that blocks. */
      readonly isRead: boolean;
      readonly project: ProjectExplanation;
    }
  | { readonly type: 'refused'; readonly text: string };

/** How much of a project is followed. */
export interface ProjectExplanation {
  /** All files that can be linted. */
  readonly files: number;
  /** Those that can reach something which blocks and are not quiet, or are imported by such: the linter reads them in full. */
  readonly readFiles: number;
  /** The calls in these. */
  readonly count: CallCount;
}

/** What files are explained with. */
export interface ExplainSettings {
  readonly settings: Settings;
  readonly presetOf: ExplainInput['presetOf'];
}

/** Explains a file as the linter sees it with these settings; `shown` is what users call the file. */
export function explainSource(
  absolute: string,
  shown: string,
  explainSettings: ExplainSettings,
): Explanation {
  const { settings } = explainSettings;
  const place = findPlace(absolute, shown, settings);
  if (place.type === 'refused') return place;
  const { project, file } = place;
  const analysis = project.analyse(noTypes);
  if (!analysis) return tooEntangled(project);
  const isRead = analysis.project.files.has(file);
  const around = isRead ? analysis : analyseUnread(project, file);
  if (typeof around === 'string') return { type: 'refused', text: `${shown} ${around}.` };
  const explained = explainFile(explainInput(project, around, explainSettings), file);
  if (!explained) return tooEntangled(project);
  return {
    type: 'explained',
    root: project.root,
    file: explained,
    isRead,
    project: describeProject(project, analysis),
  };
}

/** What explanations of a project are made from. */
export function explainInput(
  project: Project,
  analysis: Analysis,
  { presetOf }: ExplainSettings,
): ExplainInput {
  const { resolve } = project.survey().imports;
  const { allow, quietFiles } = project.policy;
  return { analysis, resolve, allow, quietFiles, presetOf, today: today() };
}

/** Says how much of a project is followed. */
function describeProject(project: Project, analysis: Analysis): ProjectExplanation {
  const { files, imports } = project.survey();
  return {
    files: files.size,
    readFiles: analysis.project.files.size,
    count: countCalls({ analysis, resolve: imports.resolve }),
  };
}

/** Today's date, as allowances are compared with it. */
function today(): string {
  return new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** The project with a file that the linter has no need to read; what is wrong with the file where it cannot be read. */
function analyseUnread(project: Project, file: string): Analysis | string {
  const absolute = path.join(project.root, file);
  const text = readText(absolute);
  const summary = summariseText(absolute, text);
  const analysis = summary && project.analyseWith(file, { text, summary }, noTypes);
  return (
    analysis ?? `cannot be parsed: ${findSyntaxError(absolute, text) ?? 'it is nested too deeply'}`
  );
}

function tooEntangled({ root }: Project): Explanation {
  return { type: 'refused', text: `The project ${root} is too entangled to be analysed.` };
}
