import type { FunctionSite, LinkedFile } from '../link/resolved.ts';

/**
 * Methods of these names set something up. They are called on what is not known in every project, so that says nothing of
 * one whose callers are known.
 */
const setUpName =
  /^(?:init(?:iali[sz]e)?|set_?up|start(?:up)?|boot(?:strap)?|connect|launch|listen|mount|ready|register)$/iu;

/** Packages that what runs in browsers is made with. */
const pageFramework =
  /^(?:@angular\/|jquery$|lit$|preact(?:\/|$)|react(?:-dom)?(?:\/|$)|solid-js(?:\/|$)|svelte(?:\/|$)|vue$)/u;

/** Objects that there are in browsers only. */
const pageGlobals: ReadonlySet<string> = new Set(['document', 'localStorage', 'window']);

/**
 * Finds, for a function, the methods that it may call: those of a name that it calls on something that is not known. Each
 * name is answered once.
 */
export function createMethodsByName(
  files: readonly LinkedFile[],
): (caller: FunctionSite) => readonly FunctionSite[] {
  const methods = indexMethods(files);
  const pages = new Set(files.filter(isOfPages));
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

/** Whether a file is part of what runs in browsers, where no object of the server is met. */
function isOfPages({ summary }: LinkedFile): boolean {
  return (
    summary.bindings.some(({ writes }) =>
      writes.some((write) => {
        const module = write.type === 'member' ? write.object : write;
        return module.type === 'module' && pageFramework.test(module.specifier);
      }),
    ) ||
    summary.calls.some(
      ({ callee }) =>
        callee.type === 'member' &&
        callee.object.type === 'global' &&
        pageGlobals.has(callee.object.name),
    )
  );
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
