import type { FunctionSite, LinkedFile } from '../link/resolved.ts';
import { isOfPage } from '../link/role-of-file.ts';

/**
 * Methods of these names set something up. They are called on what is not known in every project, so that says nothing of
 * one whose callers are known.
 */
const setUpName =
  /^(?:init(?:iali[sz]e)?|set_?up|start(?:up)?|boot(?:strap)?|connect|launch|listen|mount|ready|register)$/iu;

/**
 * Finds, for a function, the methods that it may call: those of a name that it calls on something that is not known. Each
 * name is answered once.
 */
export function createMethodsByName(
  files: readonly LinkedFile[],
): (caller: FunctionSite) => readonly FunctionSite[] {
  const methods = indexMethods(files);
  // Where a page runs no object of the server is met.
  const pages = new Set(files.filter(({ summary }) => isOfPage(summary)));
  return ({ file, function: id }) => {
    const names = file.unknownCalls.get(id);
    if (!names || pages.has(file)) return [];
    return [...names].flatMap((name) => {
      const found = methods.get(name) ?? [];
      methods.delete(name);
      return found;
    });
  };
}

function indexMethods(files: readonly LinkedFile[]): Map<string, FunctionSite[]> {
  const methods = new Map<string, FunctionSite[]>();
  for (const file of files) {
    for (const [id, { class: owner, name }] of file.summary.functions.entries()) {
      const isMethod = owner !== undefined || file.constructorOf.has(id);
      if (!isMethod || name === undefined || setUpName.test(name)) continue;
      const known = methods.get(name);
      if (known) known.push({ file, function: id });
      else methods.set(name, [{ file, function: id }]);
    }
  }
  return methods;
}
