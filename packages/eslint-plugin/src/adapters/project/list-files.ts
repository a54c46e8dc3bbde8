import type { Dirent } from 'node:fs';
import type { Ignore } from 'ignore';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignoreModule from 'ignore';

const lintable = /\.[cm]?[jt]sx?$/u;

const declaration = /\.d\.[cm]?ts$/u;

/** Lists the files of a project that can be linted, relative to its root with `/`: not those in node_modules or that git ignores. */
export function listFiles(root: string): string[] {
  return walk(root, '', []);
}

interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

function walk(root: string, folder: string, outer: readonly Rules[]): string[] {
  const entries = readEntries(path.join(root, folder));
  const rules = entries.some(({ name }) => name === '.gitignore')
    ? [...outer, readRules(root, folder)]
    : outer;
  return entries.flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const isOut =
        entry.name === 'node_modules' || entry.name.startsWith('.') || isIgnored(`${name}/`, rules);
      return isOut ? [] : walk(root, name, rules);
    }
    const isSource = entry.isFile() && (isLintable(name) || isProgram(root, name));
    return isSource && !isIgnored(name, rules) ? [name] : [];
  });
}

/** Whether the name is that of a source file: JavaScript or TypeScript, and no declarations. */
export function isLintable(name: string): boolean {
  return lintable.test(name) && !declaration.test(name);
}

/** Programs in `bin` folders often have no extension; they tell what their modules are for. */
function isProgram(root: string, name: string): boolean {
  if (!/(?:^|\/)bin\/[^./]+$/u.test(name)) return false;
  return /^#!.*\bnode\b/u.test(readFileSync(path.join(root, name), 'utf8'));
}

/** A folder that cannot be read has no files. */
function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readRules(root: string, folder: string): Rules {
  const text = readFileSync(path.join(root, folder, '.gitignore'), 'utf8');
  return { folder, ignore: ignoreModule.default().add(text) };
}

function isIgnored(name: string, rules: readonly Rules[]): boolean {
  return rules.some(({ folder, ignore }) =>
    ignore.ignores(folder === '' ? name : name.slice(folder.length + 1)),
  );
}
