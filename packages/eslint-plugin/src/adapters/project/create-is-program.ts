import type { FindManifest } from './create-find-manifest.ts';
import path from 'node:path';

/** Whether a file is run by hand: by a script of a manifest (`"release": "node extra/release.js"`), or as a command line tool. */
export type IsProgram = (file: string) => boolean;

/** Scripts that keep running. */
const lastingScript =
  /^(?:start|dev|develop|serve|server|watch|worker|prod|production|debug|pm2|app|bot|launch|live|run)\b/u;

/** Programs that run a file, before its name. */
const command =
  /\b(?:node|nodemon|tsx|ts-node|ts-node-dev|babel-node|swc-node|esno|jiti|bun(?: run)?)\s(?<rest>[^&|;]*)/gu;

const hasExtension = /\.[cm]?[jt]sx?$/u;

/** Creates the test from the manifests of the project below `root`. */
export function createIsProgram(root: string, findManifest: FindManifest): IsProgram {
  const programsOf = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const found = findManifest(file);
    if (!found) return false;
    if (isCommandLine(found.manifest)) return true;
    const programs = programsOf.get(found.folder) ?? readPrograms(found.manifest);
    programsOf.set(found.folder, programs);
    const own = path.relative(found.folder, path.join(root, file)).replaceAll(path.sep, '/');
    return programs.has(withoutExtension(own));
  };
}

/** A package that is named a command line and installs a program. It is a tool unless it starts a server. */
function isCommandLine({ name, bin }: Readonly<Record<string, unknown>>): boolean {
  return bin !== undefined && typeof name === 'string' && /(?:^|[-/@])cli$/u.test(name);
}

/** What scripts run that come to an end, and what neither is the package's entry nor run by those that last. */
function readPrograms({ scripts, main }: Readonly<Record<string, unknown>>): Set<string> {
  if (typeof scripts !== 'object' || scripts === null) return new Set();
  const entries = Object.entries(scripts).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [{ isLasting: lastingScript.test(name), files: filesRunBy(text) }]
      : [],
  );
  const lasting = entries.flatMap(({ isLasting, files }) => (isLasting ? files : []));
  const servers = new Set([...lasting, ...(typeof main === 'string' ? [main] : [])].map(nameOf));
  const run = entries.flatMap(({ isLasting, files }) => (isLasting ? [] : files)).map(nameOf);
  return new Set(run.filter((file) => !servers.has(file)));
}

/** The first word behind a runner that is no flag; what a flag takes for its value does no harm, since it names no program. */
function filesRunBy(text: string): string[] {
  return [...text.matchAll(command)].flatMap(({ groups }) =>
    (groups?.rest ?? '')
      .split(/\s+/u)
      .filter((word) => /^[\w.@/-]+$/u.test(word) && !word.startsWith('-') && isFile(word))
      .slice(0, 2),
  );
}

function isFile(word: string): boolean {
  return word.includes('/') || hasExtension.test(word);
}

/** A file's name from the manifest's folder, as Node.js takes it: without its extension. */
function nameOf(file: string): string {
  return withoutExtension(path.posix.normalize(file));
}

function withoutExtension(file: string): string {
  return file.replace(hasExtension, '');
}
