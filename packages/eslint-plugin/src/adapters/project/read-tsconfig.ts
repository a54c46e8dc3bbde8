import type { TsConfigJson } from 'get-tsconfig';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getTsconfig } from 'get-tsconfig';
import { parse } from 'jsonc-parser';

/** What a tsconfig says, and what it extends. */
export interface Tsconfig {
  readonly path: string;
  readonly config: TsConfigJson;
  /** Whether the resolver takes no notice of it: something that it extends is not there, or it is a `jsconfig.json`. */
  readonly isPartial: boolean;
}

/** Finds the tsconfig of a folder; undefined where there is none that can be read. */
export type ReadTsconfig = (folder: string) => Tsconfig | undefined;

/**
 * Creates a reader of the nearest `tsconfig.json`, or of a `jsconfig.json` that is nearer. One that extends what is not installed
 * still tells what it says itself.
 */
export function createReadTsconfig(): ReadTsconfig {
  const cache = new Map<string, unknown>();
  const known = new Map<string, Tsconfig | undefined>();
  return (folder) => {
    if (!known.has(folder)) {
      const found = attempt(() => readWhole(folder, cache)) ?? attempt(() => readPart(folder));
      const other = attempt(() => readForJavaScript(folder, cache));
      known.set(folder, other && isNearer(other, found) ? other : found);
    }
    return known.get(folder);
  };
}

/** What cannot be read, or has another form than TypeScript accepts, says nothing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readWhole(folder: string, cache: Map<string, unknown>): Tsconfig | undefined {
  const found = getTsconfig(folder, 'tsconfig.json', cache);
  return found ? { ...found, config: wellFormed(found.config), isPartial: false } : undefined;
}

function readForJavaScript(folder: string, cache: Map<string, unknown>): Tsconfig | undefined {
  const found = getTsconfig(folder, 'jsconfig.json', cache);
  return found ? { ...found, config: wellFormed(found.config), isPartial: true } : undefined;
}

function isNearer(one: Tsconfig, other: Tsconfig | undefined): boolean {
  return !other || path.dirname(one.path).length > path.dirname(other.path).length;
}

function readPart(folder: string): Tsconfig | undefined {
  const file = path.join(folder, 'tsconfig.json');
  if (existsSync(file))
    return { path: file, config: wellFormed(readFile(file, [])), isPartial: true };
  const above = path.dirname(folder);
  return above === folder ? undefined : readPart(above);
}

/** Reads a file, and as much of what it extends as there is. */
function readFile(file: string, around: readonly string[]): TsConfigJson {
  const folder = path.dirname(file);
  const config = around.includes(file) ? {} : parseFile(file);
  const extended = [config.extends ?? []]
    .flat()
    .filter((one) => /^\.{0,2}\//u.test(one))
    .map((one) => path.resolve(folder, one))
    .map((one) => [one, `${one}.json`].find((name) => name.endsWith('.json') && existsSync(name)))
    .filter((one) => one !== undefined)
    .map((one) => readFile(one, [...around, file]));
  return [...extended, placed(folder, config)].reduce((all, one) => ({
    ...all,
    ...one,
    compilerOptions: { ...all.compilerOptions, ...one.compilerOptions },
  }));
}

/** Leaves out what is null, as TypeScript does, and what has another form than it accepts. */
function wellFormed({ include, compilerOptions, ...config }: TsConfigJson): TsConfigJson {
  const { outDir, rootDir, baseUrl, paths, ...options } = compilerOptions ?? {};
  return {
    ...config,
    ...(Array.isArray(include) && { include: include.filter(isText) }),
    compilerOptions: {
      ...options,
      ...(isText(outDir) && { outDir }),
      ...(isText(rootDir) && { rootDir }),
      ...(isText(baseUrl) && { baseUrl }),
      ...(isRecord(paths) && { paths }),
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord<T>(value: T | null | undefined): value is T & object {
  return typeof value === 'object' && value !== null;
}

/** Makes paths absolute: they are relative to the file that says them, whichever extends it. */
function placed(folder: string, { include, compilerOptions }: TsConfigJson): TsConfigJson {
  const options: Readonly<Record<string, unknown>> = { ...compilerOptions };
  const { baseUrl = '.', paths } = compilerOptions ?? {};
  const at = (name: unknown): string | undefined =>
    isText(name) ? path.resolve(folder, name) : undefined;
  // What is null takes back what is extended.
  const folders = ['outDir', 'rootDir', 'baseUrl']
    .filter((name) => name in options)
    .map((name) => [name, at(options[name])] as const);
  return {
    ...(include && { include }),
    compilerOptions: {
      ...Object.fromEntries(folders),
      ...(isRecord(paths) && {
        paths: mapTargets(paths, (target) => path.resolve(at(baseUrl) ?? folder, target)),
      }),
    },
  };
}

function mapTargets(
  paths: Readonly<Record<string, readonly string[]>>,
  change: (target: string) => string,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [pattern, targets.map(change)]),
  );
}

function parseFile(file: string): TsConfigJson {
  const config: unknown = parse(readFileSync(file, 'utf8'), [], { allowTrailingComma: true });
  return typeof config === 'object' && config !== null ? config : {};
}
