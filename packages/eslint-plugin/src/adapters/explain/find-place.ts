import type { Settings } from '../read-settings.ts';
import type { Project } from '../project/create-project.ts';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { findMarkedRoot } from '../project/find-root.ts';
import { isBundle } from '../project/is-bundle.ts';
import { isLintable } from '../project/list-files.ts';
import { projectOf } from '../project/project-of.ts';
import { readText } from '../project/scan-files.ts';

/** A file that takes part in the analysis of its project, or why it does not. */
export type FilePlace =
  | { readonly type: 'found'; readonly project: Project; readonly file: string }
  | { readonly type: 'refused'; readonly text: string };

/** Finds a file's project; `shown` is what users call the file. */
export function findPlace(absolute: string, shown: string, settings: Settings): FilePlace {
  const problem = findProblem(absolute);
  if (problem !== undefined) return refuse(`${shown} ${problem}`);
  const project = projectOf(absolute, settings);
  if (!project) return refuse(`${shown} is not there`);
  const file = path.relative(project.root, absolute).replaceAll(path.sep, '/');
  return project.survey().files.has(file)
    ? { type: 'found', project, file }
    : refuse(`${shown} takes no part: ${whyLeftOut(absolute, file)}`);
}

function findProblem(absolute: string): string | undefined {
  if (!existsSync(absolute)) return 'is not there';
  if (!statSync(absolute).isFile()) return 'is no file';
  return findMarkedRoot(path.dirname(absolute)) === undefined
    ? 'belongs to no project: no package.json and no .git is in its folder or above'
    : undefined;
}

/** Why a file that lies in a project is none of those which the linter reads. */
function whyLeftOut(absolute: string, file: string): string {
  const folders = file.split('/').slice(0, -1);
  if (folders.includes('node_modules')) return 'what is in node_modules is not read';
  if (!isLintable(file)) return 'it is neither JavaScript nor TypeScript, or has declarations only';
  if (folders.some((folder) => folder.startsWith('.'))) {
    return 'folders that begin with a dot are not read';
  }
  return isBundle(readText(absolute))
    ? 'it is a bundle, minified or of more than 1,000,000 characters'
    : 'git ignores it';
}

function refuse(text: string): FilePlace {
  return { type: 'refused', text: `${text}.` };
}
