import type { ProjectInput } from './link-project.ts';
import type { LinkedFile } from './resolved.ts';

/** The files that a file loads, as far as imports tell. */
export type LoadedBy = (path: string) => readonly string[];

/** Finds what files load: all that they import, but for what they import for its types alone. */
export function createLoadedBy(
  files: ReadonlyMap<string, LinkedFile>,
  { resolve, importsOf }: Pick<ProjectInput, 'resolve' | 'importsOf'>,
): LoadedBy {
  return (path) => {
    const { typeImports = [] } = files.get(path)?.summary ?? {};
    const forTypes = new Set(typeImports.map((specifier) => resolve(path, specifier)));
    return importsOf(path).filter((one) => !forTypes.has(one));
  };
}
