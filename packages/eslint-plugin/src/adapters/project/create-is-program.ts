import type { FindManifest } from './create-find-manifest.ts';
import type { FindSource } from './find-source.ts';
import path from 'node:path';
import { nameOfProgram, programsOfScripts } from './programs-of-scripts.ts';

/** Whether a file is run by hand: by a script of a manifest (`"release": "node extra/release.js"`), or as a command line tool. */
export type IsProgram = (file: string) => boolean;

/** Creates the test from the manifests of the project below `root`, whose scripts may name what a file is built to. */
export function createIsProgram(
  root: string,
  findManifest: FindManifest,
  findSource: FindSource,
): IsProgram {
  const programsOf = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const found = findManifest(file);
    if (!found) return false;
    if (isCommandLine(found.manifest)) return true;
    const programs =
      programsOf.get(found.folder) ??
      programsOfScripts(found.manifest, (built) => sourcesOf(built, found.folder));
    programsOf.set(found.folder, programs);
    return programs.has(nameWithin(found.folder, path.join(root, file)));
  };

  function sourcesOf(built: string, folder: string): string[] {
    return findSource(path.join(folder, built)).map((source) => nameWithin(folder, source));
  }
}

function nameWithin(folder: string, file: string): string {
  return nameOfProgram(path.relative(folder, file).replaceAll(path.sep, '/'));
}

/** A package that is named a command line and installs a program. It is a tool unless it starts a server. */
function isCommandLine({ name, bin }: Readonly<Record<string, unknown>>): boolean {
  return bin !== undefined && typeof name === 'string' && /(?:^|[-/@])cli$/u.test(name);
}
