import type { Evaluator } from './evaluator.ts';
import type { ProjectInput } from './link-project.ts';
import type { LoadedBy } from './loaded-by.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';
import { isApartByFolder, isApartByPlace, isApartByThread, isForBrowsers } from './role-of-file.ts';
import { isServingCall } from './starts-serving.ts';

/** What is called so most likely starts a server. */
const servingName = /^(?:listen|createServer|serve)$/u;

type Files = ReadonlyMap<string, LinkedFile>;

/**
 * What only programs, workers and browsers' code import runs apart as well: the commands of a command line tool; and so does a program
 * without a hashbang that a script of the manifest runs, or that the project starts in a process of its own. A program that starts a
 * server is no such tool, and says nothing about what it imports; one that is the server itself is judged as such, with what
 * it loads.
 */
export function spreadApart(
  evaluator: Evaluator,
  files: Files,
  { loadedBy, isProgram }: Pick<ProjectInput, 'isProgram'> & { readonly loadedBy: LoadedBy },
): void {
  freeServers(evaluator, files, loadedBy);
  const paths = [...files.keys()];
  const tools = paths.filter((path) => {
    const role = files.get(path)?.role;
    if (role !== 'apart' && (role !== 'served' || !isProgram(path))) return false;
    const loaded = reachedFrom([path], loadedBy);
    return ![...loaded].some((one) => startsServing(evaluator, files.get(one), loaded));
  });
  if (tools.length === 0) return;
  const others = findEntries(files, loadedBy).filter((path) => !tools.includes(path));
  // A page of the server imports what runs in browsers, and what that imports does not run on the server for it.
  const elsewhere = reachedFrom(others, (path) => {
    const file = files.get(path);
    return file && isForBrowsers(file.summary) ? [] : loadedBy(path);
  });
  for (const path of reachedFrom(tools, loadedBy)) {
    const file = files.get(path);
    if (file?.role === 'served' && !elsewhere.has(path)) file.role = 'apart';
  }
  freeModules([...elsewhere], files, loadedBy);
}

/**
 * What lies in a folder of programs, and is loaded by what serves, is no program: `scripts/modules/store.js`; nor is what is loaded so
 * the entry of a thread, though it talks to the one that started it.
 */
function freeModules(elsewhere: readonly string[], files: Files, loadedBy: LoadedBy): void {
  const serving = elsewhere.filter((path) => files.get(path)?.role === 'served');
  const isModule = (path: string): boolean => {
    const file = files.get(path);
    return file?.role === 'apart' && (isApartByFolder(file) || isApartByThread(file));
  };
  const modulesOf = (path: string): readonly string[] => loadedBy(path).filter(isModule);
  for (const path of reachedFrom(serving.flatMap(modulesOf), modulesOf)) {
    const file = files.get(path);
    if (file) file.role = 'served';
  }
}

/** A file that nothing but its first line or its folder keeps apart, and that serves, is judged; so is what it loads. */
function freeServers(evaluator: Evaluator, files: Files, loadedBy: LoadedBy): void {
  const servers = [...files].flatMap(([path, file]) =>
    isHeldApart(file) && isServer(evaluator, file) ? [path] : [],
  );
  for (const path of reachedFrom(servers, loadedBy)) {
    const file = files.get(path);
    if (file && isHeldApart(file)) file.role = 'served';
  }
}

function isHeldApart(file: LinkedFile): boolean {
  return file.role === 'apart' && isApartByPlace(file);
}

/** Files that are not tests and that nothing but tests imports. */
function findEntries(files: Files, loadedBy: LoadedBy): string[] {
  const served = [...files].filter(([, { role }]) => role !== 'quiet').map(([path]) => path);
  const imported = new Set(served.flatMap((path) => loadedBy(path)));
  return served.filter((path) => !imported.has(path));
}

function reachedFrom(roots: readonly string[], loadedBy: LoadedBy): Set<string> {
  const reached = new Set<string>();
  const queue = [...roots];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...loadedBy(path));
  }
  return reached;
}

/** Whether a file itself has a server listen, or registers what handles requests. */
function isServer(evaluator: Evaluator, file: LinkedFile): boolean {
  return (
    hasHandlers(file, (path) => path === file.path) ||
    file.summary.calls.some((_, call) => isServingCall(evaluator, { file, call }))
  );
}

/** Whether a file starts a server, or may, or has handlers that what is loaded with it registers. */
function startsServing(
  evaluator: Evaluator,
  file: LinkedFile | undefined,
  loaded: ReadonlySet<string>,
): boolean {
  if (!file) return false;
  return (
    hasHandlers(file, (path) => loaded.has(path)) ||
    file.summary.calls.some((_, call) => isServing(evaluator, { file, call }))
  );
}

function hasHandlers(file: LinkedFile, isRegistrar: (path: string) => boolean): boolean {
  return file.registrations.some((ways) =>
    ways.some(
      ({ treatment, site }) => treatment === 'request-handler' && isRegistrar(site.file.path),
    ),
  );
}

/** A tool is known by serving nothing at all, so names are enough here. */
function isServing(evaluator: Evaluator, site: CallSite): boolean {
  const { callee } = site.file.summary.calls[site.call] ?? {};
  if (callee?.type === 'member' && servingName.test(callee.name)) return true;
  return isServingCall(evaluator, site) || evaluator.calleesOf(site).some(isImportedServing);
}

/** `const { createServer } = require('some-server')` */
function isImportedServing(callee: Resolved): boolean {
  return callee.type === 'export' && servingName.test(callee.path.at(-1) ?? '');
}
