import type { PolicyCheckInput } from './check-policy.ts';
import type { PolicyEntryCheck } from './policy-check.ts';
import { matchesGlob } from '../link/matches-glob.ts';
import { rebaseGlob } from '../link/rebase-glob.ts';
import { isQuiet, roleOfFile } from '../link/role-of-file.ts';

/** Checks the globs of quiet files: each is to change what some file is for. */
export function checkQuietFiles({
  policy,
  folder,
  files,
  analysis,
}: PolicyCheckInput): PolicyEntryCheck[] {
  const quietFiles = policy.quietFiles.map((glob) => rebaseGlob(glob, folder));
  return quietFiles.map((glob, index): PolicyEntryCheck => {
    const base = { key: `quietFiles[${index}]`, text: policy.quietFiles[index] ?? glob };
    const matched = [...files.keys()].filter((file) =>
      matchesGlob(file, [glob.replace(/^!/u, '')]),
    );
    if (matched.length === 0) return { ...base, state: 'unused', why: 'no file matches' };
    const others = quietFiles.filter((_, other) => other !== index);
    const isNeeded = matched.some((file) => {
      const summary = analysis.project.files.get(file)?.summary;
      // What is quiet by its path is not read, nor is what can reach nothing that blocks.
      return summary
        ? roleOfFile(summary, file, quietFiles) !== roleOfFile(summary, file, others)
        : !isQuiet(file, others);
    });
    return isNeeded
      ? {
          ...base,
          state: 'used',
          why: matched.length === 1 ? '1 file matches' : `${matched.length} files match`,
        }
      : {
          ...base,
          state: 'unused',
          why: `it changes nothing for ${matched.length === 1 ? 'the 1 file that matches' : `the ${matched.length} files that match`}`,
        };
  });
}
