import type { FileSummary } from '../summary/file-summary.ts';
import type { FileRole, LinkedFile } from './resolved.ts';
import { matchesGlob } from './matches-glob.ts';

/** Files whose own contexts are not judged unless `quietFiles` takes them out again with `!`. */
const defaultQuietFiles: readonly string[] = [
  '**/*.{test,spec,bench,e2e,cy,stories}.*',
  '**/*.{test,spec}-*.*',
  '**/*{-,_}{test,tests,spec}.*',
  '**/{setupTests.*,{jest,vitest,mocha}[-.]*.*}',
  '**/{test,tests,testing,__tests__,__mocks__,spec,specs,e2e,cypress,benchmark,benchmarks,fixtures}/**',
  '**/{*-,*_,e2e_,e2e-}{test,tests,e2e}/**',
  '**/migrations/**',
];

/** What builds, configures what builds, or fills a database. Only they run what nothing else imports. */
const programs: readonly string[] = [
  '**/*.{config,conf}.*',
  '**/.*rc.{js,cjs,mjs,ts}',
  '**/{scripts,seed,seeds,seeders}/**',
  '**/{gulpfile,Gruntfile,Jakefile,gatsby-node,seed}.{js,cjs,mjs,ts}',
];

/** Decides what a file is for, from its text and its place; `quietFiles` of the policy come last. */
export function roleOfFile(
  summary: FileSummary,
  path: string,
  quietFiles: readonly string[],
): FileRole {
  if (isQuiet(path, quietFiles)) return 'quiet';
  const isApart = summary.hashbang || isWorkerEntry(summary) || matchesGlob(path, programs);
  return isApart && !isTakenOut(path, quietFiles) ? 'apart' : 'served';
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
    const source = quietFiles.includes(glob ?? '')
      ? '`quietFiles` of the policy'
      : 'tests and configs';
    return `it matches '${glob ?? ''}' (${source})`;
  }
  if (role === 'served') return 'it is no test, no configuration and no program of its own';
  if (summary.hashbang) return 'it starts with #!';
  if (isWorkerEntry(summary)) return 'it talks to the thread that started it';
  return matchesGlob(path, programs)
    ? 'its name or folder says that it is run by hand'
    : 'it is a program of the manifest, or only programs and worker threads import it';
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
