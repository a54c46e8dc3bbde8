import type { FileSummary } from '../summary/file-summary.ts';
import type { FileRole, LinkedFile } from './resolved.ts';
import { isBuiltin } from 'node:module';
import { matchesGlob } from './matches-glob.ts';

/** Files whose own contexts are not judged unless `quietFiles` takes them out again with `!`. */
const defaultQuietFiles: readonly string[] = [
  '**/*.{test,spec,bench,e2e,cy,stories}.*',
  '**/*.{test,spec}-*.*',
  '**/*{-,_}{test,tests,spec}.*',
  '**/{setupTests.*,{jest,vitest,mocha}{[-.],[A-Z]}*.*}',
  '**/{test,tests,testing,__tests__,__mocks__,spec,specs,e2e,cypress,benchmark,benchmarks,fixtures}/**',
  '**/{*-,*_,e2e_,e2e-}{test,tests,e2e}/**',
  '**/migrations/**',
];

/** What builds, configures what builds, or fills a database. Only they run what nothing else imports. */
const programFiles: readonly string[] = [
  '**/*.{config,conf}.*',
  '**/.*rc.{js,cjs,mjs,ts}',
  '**/{gulpfile,Gruntfile,Jakefile,gatsby-node,knexfile,seed}.{js,cjs,mjs,ts}',
];
const seeders: readonly string[] = ['**/{seed,seeds,seeders}/**'];
const programs: readonly string[] = [...programFiles, '**/scripts/**', ...seeders];

/** Modules that only tests import. */
const testRunner =
  /^(?:node:test|bun:test|vitest|@jest\/globals|mocha|ava|tape|tap|uvu|jasmine|qunit|@japa\/runner)$/u;

/** Packages that what runs in browsers is made with, without the parts of them that render it on a server. */
const pageFramework =
  /^(?:@angular|jquery|lit|preact|react|react-dom|solid-js|svelte|vue)(?:$|\/(?!server|ssr))/u;

/** Objects that there are in browsers only. */
const pageGlobals: ReadonlySet<string> = new Set(['document', 'localStorage', 'window']);

/** Decides what a file is for, from its text and its place; `quietFiles` of the policy come last. */
export function roleOfFile(
  summary: FileSummary,
  path: string,
  quietFiles: readonly string[],
): FileRole {
  if (isQuiet(path, quietFiles)) return 'quiet';
  if (importsTestRunner(summary) && !isTakenOut(path, quietFiles)) return 'quiet';
  const isApart =
    summary.hashbang ||
    isWorkerEntry(summary) ||
    isForBrowsers(summary) ||
    matchesGlob(path, programs);
  return isApart && !isTakenOut(path, quietFiles) ? 'apart' : 'served';
}

/** Whether nothing but its first line (`#!`), or else the folder that it lies in, says that a file runs apart: it may be a server. */
export function isApartByPlace({ summary, path }: Pick<LinkedFile, 'summary' | 'path'>): boolean {
  // A script with both is run by hand, whatever it listens to meanwhile.
  const others = summary.hashbang ? programs : programFiles;
  return !isWorkerEntry(summary) && !isForBrowsers(summary) && !matchesGlob(path, others);
}

/** Whether nothing but a folder of programs keeps a file apart, which may be no program: a server that fills its database does so by hand. */
export function isApartByFolder(file: Pick<LinkedFile, 'summary' | 'path'>): boolean {
  return !file.summary.hashbang && isApartByPlace(file) && !matchesGlob(file.path, seeders);
}

/** Whether nothing keeps a file apart but that it talks to a thread that started it, though others may take something from it. */
export function isApartByThread({ summary, path }: Pick<LinkedFile, 'summary' | 'path'>): boolean {
  const isLibrary = summary.exports.length > 0 && !summary.hashbang;
  return isLibrary && isWorkerEntry(summary) && !matchesGlob(path, programs);
}

/** Whether a file only tries out or configures other code, as its place tells. */
export function isQuiet(path: string, quietFiles: readonly string[]): boolean {
  return matchesGlob(path, [...defaultQuietFiles, ...quietFiles]);
}

/** Says in words what decided on the role of a file. */
export function whyRole(
  { summary, path, role }: Pick<LinkedFile, 'summary' | 'path' | 'role'>,
  quietFiles: readonly string[],
): string {
  if (role === 'quiet') {
    const [glob] = [...quietFiles, ...defaultQuietFiles].filter((one) => matchesGlob(path, [one]));
    if (glob === undefined) {
      return importsTestRunner(summary) ? 'a test runner runs it' : 'only tests import it';
    }
    const source = quietFiles.includes(glob) ? '`quietFiles` of the policy' : 'tests and configs';
    return `it matches '${glob}' (${source})`;
  }
  if (role === 'served') return 'it is no test, no configuration and no program of its own';
  if (summary.hashbang) return 'it starts with #!';
  if (isWorkerEntry(summary)) return 'it talks to the thread that started it';
  if (isForBrowsers(summary)) return "it runs in browsers, as its 'use client' says";
  return matchesGlob(path, programs)
    ? 'its name or folder says that it is run by hand'
    : 'it is a program of the manifest or is started in a process of its own, or only such files import it';
}

/** Whether a file's code runs in browsers: what imports it on a server gets a reference. */
export function isForBrowsers({ directives }: FileSummary): boolean {
  return directives.includes('use client');
}

/** Whether a file is part of what browsers run, as what it uses tells. */
export function isOfPage(summary: FileSummary): boolean {
  const modules = importedModules(summary);
  if (modules.some((specifier) => isBuiltin(specifier))) return false;
  return (
    modules.some((specifier) => pageFramework.test(specifier)) ||
    summary.calls.some(
      ({ callee }) =>
        callee.type === 'member' &&
        callee.object.type === 'global' &&
        pageGlobals.has(callee.object.name),
    )
  );
}

/** Whether a file's name says that it is for tests; what is named so and only tests import is part of them. */
export function isNamedForTests(path: string): boolean {
  return /(?:^|[^a-zA-Z])(?:tests?|mocks?|fakes?|stubs?)(?![a-z])|[a-z](?:Tests?|Mocks?|Fakes?|Stubs?)(?![a-z])/u.test(
    path.slice(path.lastIndexOf('/') + 1),
  );
}

function importsTestRunner(summary: FileSummary): boolean {
  return (
    importedModules(summary).some((specifier) => testRunner.test(specifier)) ||
    (callsGlobal(summary, 'describe') && ['it', 'test'].some((name) => callsGlobal(summary, name)))
  );
}

/** Whether a file hands a name and a function to a global, as test runners give them. */
function callsGlobal({ calls }: FileSummary, name: string): boolean {
  return calls.some(
    ({ callee, arguments: [title, body] }) =>
      callee.type === 'global' &&
      callee.name === name &&
      title?.type === 'literal' &&
      body?.type === 'function',
  );
}

/** The modules that a file names its imports of. */
function importedModules({ bindings }: FileSummary): readonly string[] {
  return bindings
    .flatMap(({ writes }) => writes)
    .flatMap((write) => {
      const module = write.type === 'member' ? write.object : write;
      return module.type === 'module' ? [module.specifier] : [];
    });
}

/** A file that talks to its parent thread, and never asks whether it is one, runs in a worker. */
function isWorkerEntry(summary: FileSummary): boolean {
  const names = new Set(
    summary.bindings
      .flatMap(({ writes }) => writes)
      .flatMap((write) =>
        write.type === 'member' && isWorkerThreads(write.object) ? [write.name] : [],
      ),
  );
  return (names.has('parentPort') || names.has('workerData')) && !names.has('isMainThread');
}

function isWorkerThreads(value: { readonly type: string; readonly specifier?: string }): boolean {
  return value.type === 'module' && /^(?:node:)?worker_threads$/u.test(value.specifier ?? '');
}

/** Whether the policy takes a file out of those that are not judged. */
export function isTakenOut(path: string, quietFiles: readonly string[]): boolean {
  return quietFiles.some((glob) => glob.startsWith('!') && matchesGlob(path, [glob.slice(1)]));
}
