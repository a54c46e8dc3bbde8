import type { Policy } from '@loopguard/catalogue';
import type { UsedAllowance } from '../../engine/explain/check-policy.ts';
import type { PolicyEntryCheck } from '../../engine/explain/policy-check.ts';
import type { ExplainSettings } from './explain-source.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { checkEntries } from '../../engine/explain/check-policy.ts';
import { noTypes } from '../../engine/link/type-resolver.ts';
import { findPolicyFolder } from '../project/find-policy-folder.ts';
import { projectOf } from '../project/project-of.ts';
import { explainInput } from './explain-source.ts';

/** How the entries of a policy stand; or why that cannot be said. */
export type PolicyCheck =
  | {
      readonly type: 'checked';
      /** The project's root, absolute. */
      readonly root: string;
      readonly entries: readonly PolicyEntryCheck[];
      /** How many files the project has. */
      readonly files: number;
    }
  | { readonly type: 'refused'; readonly text: string };

/** Checks a policy against the project that its file lies in. */
export function checkPolicyFile(
  file: string,
  policy: Policy,
  {
    explainSettings,
    usedByGuard,
  }: {
    readonly explainSettings: ExplainSettings;
    readonly usedByGuard: readonly UsedAllowance[] | undefined;
  },
): PolicyCheck {
  const project = projectOf(file, explainSettings.settings);
  const analysis = project?.analyse(noTypes);
  if (!project || !analysis)
    return { type: 'refused', text: `The project of ${file} cannot be analysed.` };
  const { files } = project.survey();
  const folder = findPolicyFolder(project.root, path.dirname(file));
  const entries = checkEntries({
    ...explainInput(project, analysis, explainSettings),
    policy,
    files,
    usedByGuard,
    folder,
    isOnDisk: (glob) => isOnDisk([path.join(project.root, folder)], glob),
  });
  return { type: 'checked', root: project.root, entries, files: files.size };
}

/** Whether the folder, or the file, that a glob begins with is there: `dist` of `dist/**`. */
function isOnDisk(folders: readonly string[], glob: string): boolean {
  const { base } = picomatch.scan(glob);
  return (
    base !== '' && base !== '.' && folders.some((folder) => existsSync(path.join(folder, base)))
  );
}
