import type { Settings } from '../read-settings.ts';
import type { Project } from './create-project.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createProject } from './create-project.ts';
import { findRoot } from './find-root.ts';

/** The project that a file on disk belongs to; undefined for a text that is no file. */
export function projectOf(filename: string, settings: Settings): Project | undefined {
  if (!path.isAbsolute(filename) || !existsSync(filename)) return undefined;
  const folder = path.dirname(filename);
  const root = settings.roots.get(folder) ?? findRoot(folder);
  settings.roots.set(folder, root);
  const project = settings.projects.get(root) ?? createProject(root, settings);
  settings.projects.set(root, project);
  return project;
}
