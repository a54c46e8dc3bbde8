import type { FindManifest } from './create-find-manifest.ts';
import path from 'node:path';
import { nameOfProgram, programsOfScripts } from './programs-of-scripts.ts';

/** Whether a file is run by hand: by a script of a manifest (`"release": "node extra/release.js"`), or as a command line tool. */
export type IsProgram = (file: string) => boolean;

/** Creates the test from the manifests of the project below `root`. */
export function createIsProgram(root: string, findManifest: FindManifest): IsProgram {
  const programsOf = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const found = findManifest(file);
    if (!found) return false;
    if (isCommandLine(found.manifest)) return true;
    const programs = programsOf.get(found.folder) ?? programsOfScripts(found.manifest);
    programsOf.set(found.folder, programs);
    const own = path.relative(found.folder, path.join(root, file)).replaceAll(path.sep, '/');
    return programs.has(nameOfProgram(own));
  };
}

/** A package that is named a command line and installs a program. It is a tool unless it starts a server. */
function isCommandLine({ name, bin }: Readonly<Record<string, unknown>>): boolean {
  return bin !== undefined && typeof name === 'string' && /(?:^|[-/@])cli$/u.test(name);
}
