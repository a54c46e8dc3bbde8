import type { ProjectInput } from './link-project.ts';
import type { LinkedFile } from './resolved.ts';
import { isNamedForTests, isTakenOut } from './role-of-file.ts';

/** What is named for tests and only tests import is part of them: `test-utils.ts` beside what it helps to test. */
export function spreadQuiet(
  files: ReadonlyMap<string, LinkedFile>,
  { importsOf, quietFiles }: Pick<ProjectInput, 'importsOf' | 'quietFiles'>,
): void {
  const open = [...files].filter(
    ([path, { role }]) =>
      role === 'served' && isNamedForTests(path) && !isTakenOut(path, quietFiles),
  );
  if (open.length === 0) return;
  const importers = findImporters(files, importsOf);
  for (let found = true; found;) {
    found = false;
    for (const [path, file] of open) {
      const by = importers.get(path) ?? [];
      if (file.role !== 'served' || by.length === 0) continue;
      if (!by.every((importer) => importer.role === 'quiet')) continue;
      file.role = 'quiet';
      found = true;
    }
  }
}

function findImporters(
  files: ReadonlyMap<string, LinkedFile>,
  importsOf: ProjectInput['importsOf'],
): Map<string, LinkedFile[]> {
  const importers = new Map<string, LinkedFile[]>();
  for (const [path, file] of files) {
    for (const imported of importsOf(path)) {
      const known = importers.get(imported);
      if (known) known.push(file);
      else importers.set(imported, [file]);
    }
  }
  return importers;
}
