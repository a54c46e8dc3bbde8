import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { combinePaths, toPattern } from './own-paths.ts';

/** Stands in a path for what is not known of it. */
const hole = '*';

/** Paths are put together in no more steps than these. */
const maxSteps = 8;

/** Nor is a path followed that can be put together in more ways than these. */
const maxPatterns = 4;

/** A part of a path, and in how many steps it was come to. */
interface Part {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly steps: number;
}

/** What a file loads by a path: a module, or any of the files of a folder where the path tells no more than that. */
export function loadedFrom(
  evaluator: Evaluator,
  file: LinkedFile,
  path: Value,
): readonly Resolved[] {
  const [first, ...others] = evaluator.evaluate(file, path);
  if (first?.type === 'literal' && typeof first.value === 'string' && others.length === 0) {
    return evaluator.resolveModule(file, first.value);
  }
  const found = loadedByName(evaluator, file, path);
  return found.length > 0 ? found : unknown;
}

function loadedByName(evaluator: Evaluator, file: LinkedFile, path: Value): readonly Resolved[] {
  const patterns = patternsOf(evaluator, { file, value: path, steps: 0 })
    .filter((pattern) => pattern.includes(hole))
    .flatMap((pattern) => toPattern(file, pattern) ?? []);
  const files = new Set(patterns.flatMap((pattern) => evaluator.filesLike(pattern)));
  // What loads all files of its own folder leaves itself out.
  files.delete(file);
  return files.size === 0 ? [] : [{ type: 'folder', name: patterns.join(', '), files: [...files] }];
}

/** The texts that a value can be, with holes where it is not known. */
function patternsOf(evaluator: Evaluator, part: Part): readonly string[] {
  const { file, value, steps } = part;
  const texts = evaluator
    .evaluate(file, value)
    .map((one) => (one.type === 'literal' ? String(one.value) : undefined));
  if (texts.length > 0 && texts.every((text) => text !== undefined)) return limited(texts);
  return steps < maxSteps ? limited(composed(evaluator, part)) : [hole];
}

function composed(evaluator: Evaluator, { file, value, steps }: Part): readonly string[] {
  const follow = (next: Value, inFile = file): readonly string[] =>
    patternsOf(evaluator, { file: inFile, value: next, steps: steps + 1 });
  switch (value.type) {
    case 'arithmetic':
      return follow(value.left).flatMap((left) =>
        follow(value.right).map((right) => withoutDoubles(left + right)),
      );
    case 'binding': {
      const [only, ...others] = file.summary.bindings[value.binding]?.writes ?? [];
      return only && others.length === 0 ? follow(only) : [hole];
    }
    case 'member':
      // `pathToFileURL(file).href`
      return value.name === 'href' ? follow(value.object) : [hole];
    case 'parameter':
      return evaluator.callersOf({ file, function: value.function }).flatMap((site) => {
        const passed = site.file.summary.calls[site.call]?.arguments[value.index];
        return passed ? follow(passed, site.file) : [hole];
      });
    case 'result':
      return combined(evaluator, { file, call: value.call }, follow);
    default:
      return [hole];
  }
}

/** `path.join(__dirname, 'commands', name)`, `pathToFileURL(file)` */
function combined(
  evaluator: Evaluator,
  site: CallSite,
  follow: (value: Value) => readonly string[],
): readonly string[] {
  const [callee] = evaluator.calleesOf(site);
  if (callee?.type !== 'export') return [hole];
  const passed = site.file.summary.calls[site.call]?.arguments ?? [];
  const [first] = passed;
  const name = callee.path.at(-1) ?? '';
  if (name === 'pathToFileURL' && first) return follow(first);
  if (callee.module !== 'path') return [hole];
  const ways = passed.reduce<readonly (readonly string[])[]>(
    (parts, value) => parts.flatMap((before) => follow(value).map((part) => [...before, part])),
    [[]],
  );
  return ways.map((parts) => combinePaths(name, parts) ?? hole);
}

function limited(patterns: readonly string[]): readonly string[] {
  const different = [...new Set(patterns)];
  return different.length === 0 || different.length > maxPatterns ? [hole] : different;
}

/** Two parts that are not known, one after the other, are one. */
function withoutDoubles(pattern: string): string {
  return pattern.replace(/\*+/gu, hole);
}
