import type { ProjectInput } from './link-project.ts';
import type { LinkedFile } from './resolved.ts';
import { isNamedForTests, isQuiet, isTakenOut } from './role-of-file.ts';

/** What is named for tests and only tests import is part of them: `test-utils.ts` beside what it helps to test. */
export function spreadQuiet(
  files: ReadonlyMap<string, LinkedFile>,
  { importersOf, quietFiles }: Pick<ProjectInput, 'importersOf' | 'quietFiles'>,
): void {
  const open = [...files].filter(
    ([path, { role }]) =>
      role === 'served' && isNamedForTests(path) && !isTakenOut(path, quietFiles),
  );
  if (open.length === 0) return;
  for (let found = true; found;) {
    found = false;
    for (const [path, file] of open) {
      const by = importersOf(path);
      if (file.role !== 'served' || by.length === 0) continue;
      if (!by.every(isQuietNow)) continue;
      file.role = 'quiet';
      found = true;
    }
  }

  /** Of what is quiet by its path nothing was read. */
  function isQuietNow(path: string): boolean {
    const role = files.get(path)?.role;
    return role === undefined ? isQuiet(path, quietFiles) : role === 'quiet';
  }
}
