import type { ProjectPlace, Settings } from '../read-settings.ts';
import type { Project } from './create-project.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { rebaseGlob } from '../../engine/link/rebase-glob.ts';
import { createProject } from './create-project.ts';
import { findPolicyFolder } from './find-policy-folder.ts';
import { findRoot } from './find-root.ts';

/** The project that a file on disk belongs to; undefined for a text that is no file. */
export function projectOf(filename: string, settings: Settings): Project | undefined {
  if (!path.isAbsolute(filename) || !existsSync(filename)) return undefined;
  const folder = path.dirname(filename);
  const place = settings.places.get(folder) ?? findPlace(folder);
  settings.places.set(folder, place);
  const { root, policyFolder } = place;
  const key = `${root}\0${policyFolder}`;
  const project =
    settings.projects.get(key) ?? createProject(root, withPolicyFolder(settings, policyFolder));
  settings.projects.set(key, project);
  return project;
}

function findPlace(folder: string): ProjectPlace {
  const root = findRoot(folder);
  return { root, policyFolder: findPolicyFolder(root, folder) };
}

/** The settings for a project, all of whose paths count from the root. */
function withPolicyFolder(settings: Settings, folder: string): Settings {
  if (folder === '') return settings;
  const { key, quietFiles, allow } = settings;
  return {
    ...settings,
    key: JSON.stringify([key, folder]),
    quietFiles: quietFiles.map((glob) => rebaseGlob(glob, folder)),
    allow: allow.map((one) =>
      one.file === undefined ? one : { ...one, file: rebaseGlob(one.file, folder) },
    ),
  };
}
