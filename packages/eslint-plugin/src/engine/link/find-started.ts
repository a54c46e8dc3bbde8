import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, LinkedFile } from './resolved.ts';
import { toSpecifier } from './own-paths.ts';

/** Functions and classes that start a file in a process, or a thread, of its own. */
const starters: ReadonlySet<string> = new Set(['child_process.fork', 'worker_threads.Worker']);

/** Paths are put together in no more steps than these. */
const maxSteps = 4;

/** A part of a path, and in how many steps it was come to. */
interface Part {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly steps: number;
}

/** Finds the paths of the files that the project starts apart: `fork(path.join(__dirname, 'child.js'))`. */
export function findStarted(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
): ReadonlySet<string> {
  const started = new Set<string>();
  for (const file of files) {
    // What a test starts says nothing about how it runs in earnest.
    if (file.role === 'quiet') continue;
    for (const call of file.summary.calls.keys()) {
      for (const path of startedBy(evaluator, { file, call })) started.add(path);
    }
  }
  return started;
}

function startedBy(evaluator: Evaluator, site: CallSite): string[] {
  const [entry] = site.file.summary.calls[site.call]?.arguments ?? [];
  const isStarter = evaluator
    .calleesOf(site)
    .some((one) => one.type === 'export' && starters.has(`${one.module}.${one.path.join('.')}`));
  const text =
    entry && isStarter ? textIn(evaluator, { file: site.file, value: entry, steps: 0 }) : undefined;
  if (text === undefined) return [];
  const specifier = toSpecifier(site.file, text);
  return evaluator
    .resolveModule(site.file, specifier === text ? `./${text}` : specifier)
    .flatMap((one) => (one.type === 'namespace' ? [one.file.path] : []));
}

/** The literal parts of a path that is put together; what is not known before them is the folder of the file that does so. */
function textIn(evaluator: Evaluator, { file, value, steps }: Part): string | undefined {
  const [only] = evaluator.evaluate(file, value);
  if (only?.type === 'literal') return String(only.value);
  if (steps > maxSteps) return undefined;
  const parts = partsOf(file, value).flatMap(
    (part) => textIn(evaluator, { file, value: part, steps: steps + 1 }) ?? [],
  );
  return parts.length > 0 ? parts.join('/') : undefined;
}

function partsOf({ summary }: LinkedFile, value: Value): readonly Value[] {
  if (value.type === 'result') return summary.calls[value.call]?.arguments ?? [];
  return value.type === 'binding'
    ? (summary.bindings[value.binding]?.writes.slice(0, 1) ?? [])
    : [];
}
