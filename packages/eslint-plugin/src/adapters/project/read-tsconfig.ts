import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getTsconfig } from 'get-tsconfig';

/** What of a tsconfig tells where files lie; its paths are absolute. */
interface Tsconfig {
  readonly folder: string;
  readonly outDir?: string;
  readonly rootDir?: string;
  readonly include?: readonly string[];
  readonly baseUrl?: string;
  /** Pattern → what it stands for. */
  readonly paths?: ReadonlyMap<string, readonly string[]>;
  /** Whether something that it extends is not there. */
  readonly isPartial?: true;
}

/** Finds the tsconfig of a folder; undefined where there is none that can be read. */
export type ReadTsconfig = (folder: string) => Tsconfig | undefined;

/** Creates a reader of the nearest `tsconfig.json`. One that extends what is not installed still tells what it says itself. */
export function createReadTsconfig(): ReadTsconfig {
  const cache = new Map<string, unknown>();
  const known = new Map<string, Tsconfig | undefined>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, readWhole(folder, cache) ?? readPart(folder));
    return known.get(folder);
  };
}

function readWhole(folder: string, cache: Map<string, unknown>): Tsconfig | undefined {
  try {
    const found = getTsconfig(folder, 'tsconfig.json', cache);
    return found ? placed(path.dirname(found.path), found.config) : undefined;
  } catch {
    return undefined;
  }
}

function readPart(folder: string): Tsconfig | undefined {
  const file = path.join(folder, 'tsconfig.json');
  if (existsSync(file)) return { ...readFile(file, []), folder, isPartial: true };
  const above = path.dirname(folder);
  return above === folder ? undefined : readPart(above);
}

/** Reads a file, and as much of what it extends as there is. */
function readFile(file: string, around: readonly string[]): Tsconfig {
  const folder = path.dirname(file);
  const config = around.includes(file) ? {} : parse(file);
  const extended = [config.extends ?? []]
    .flat()
    .filter((one) => typeof one === 'string' && /^\.{0,2}\//u.test(one))
    .map((one) => path.resolve(folder, one))
    .map((one) => [one, `${one}.json`].find((name) => name.endsWith('.json') && existsSync(name)))
    .filter((one) => one !== undefined)
    .map((one) => readFile(one, [...around, file]));
  return [...extended, placed(folder, config)].reduce((all, one) => ({ ...all, ...one }));
}

/** The part of a tsconfig that is read here. */
interface Config {
  readonly extends?: string | readonly string[];
  readonly include?: readonly string[];
  readonly compilerOptions?: {
    readonly outDir?: string;
    readonly rootDir?: string;
    readonly baseUrl?: string;
    readonly paths?: Readonly<Record<string, readonly string[]>>;
  };
}

function placed(folder: string, { include, compilerOptions = {} }: Config): Tsconfig {
  const { outDir, rootDir, baseUrl, paths } = compilerOptions;
  const at = (name: string): string => path.resolve(folder, name);
  const base = at(baseUrl ?? '.');
  return {
    folder,
    ...(include && { include }),
    ...(outDir !== undefined && { outDir: at(outDir) }),
    ...(rootDir !== undefined && { rootDir: at(rootDir) }),
    ...(baseUrl !== undefined && { baseUrl: base }),
    ...(paths && {
      paths: new Map(
        Object.entries(paths).map(([pattern, to]) => [
          pattern,
          to.map((one) => path.resolve(base, one)),
        ]),
      ),
    }),
  };
}

/** JSON with comments and commas before closing brackets; a file that is none of this says nothing. */
function parse(file: string): Config {
  try {
    const text = readFileSync(file, 'utf8')
      .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, '$1')
      .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[\]}])/gu, '$1');
    const config: unknown = JSON.parse(text);
    // What TypeScript accepts has this form.
    return typeof config === 'object' && config !== null ? config : {};
  } catch {
    return {};
  }
}
