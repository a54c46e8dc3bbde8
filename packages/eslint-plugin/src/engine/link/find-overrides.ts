import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { FunctionSite, LinkedFile } from './resolved.ts';
import { superClassesOf } from './super-classes.ts';

/** A class of a file. */
interface ClassSite {
  readonly file: LinkedFile;
  readonly class: number;
}

/** Finds the methods that `this.name()` can run in a class because other classes that extend it override them. */
export type FindOverrides = (file: LinkedFile, callee: Value) => readonly FunctionSite[];

/** Indexes which classes extend which. */
export function createFindOverrides(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
): FindOverrides {
  const { memory } = evaluator;
  const { found: extending, sources } = memory.watch(() => indexSubclasses(evaluator, files));
  return (file, callee) => {
    if (callee.type !== 'member' || callee.object.type !== 'this') return [];
    memory.note(sources);
    const owner = file.summary.functions[callee.object.function]?.class;
    if (owner === undefined) return [];
    return descendantsOf(extending, { file, class: owner }).flatMap((one) =>
      methodsOf(one, callee.name),
    );
  };
}

type Subclasses = ReadonlyMap<LinkedFile, ReadonlyMap<number, readonly ClassSite[]>>;

function indexSubclasses(evaluator: Evaluator, files: readonly LinkedFile[]): Subclasses {
  const index = new Map<LinkedFile, Map<number, ClassSite[]>>();
  for (const [base, site] of files.flatMap((file) => superClassesIn(evaluator, file))) {
    const ofFile = index.get(base.file) ?? new Map<number, ClassSite[]>();
    index.set(base.file, ofFile);
    ofFile.set(base.class, [...(ofFile.get(base.class) ?? []), site]);
  }
  return index;
}

/** The classes of a file and what they extend. */
function superClassesIn(
  evaluator: Evaluator,
  file: LinkedFile,
): (readonly [base: ClassSite, site: ClassSite])[] {
  return file.summary.classes.flatMap((_, id) =>
    superClassesOf(evaluator, file, id).flatMap((base) =>
      base.type === 'class' ? [[base, { file, class: id }] as const] : [],
    ),
  );
}

function descendantsOf(extending: Subclasses, base: ClassSite): readonly ClassSite[] {
  const found = [base];
  for (const one of found) {
    for (const next of extending.get(one.file)?.get(one.class) ?? []) {
      if (!found.some(({ file, class: id }) => file === next.file && id === next.class))
        found.push(next);
    }
  }
  return found.slice(1);
}

function methodsOf({ file, class: id }: ClassSite, name: string): FunctionSite[] {
  return (file.summary.classes[id]?.members ?? []).flatMap((member) =>
    member.name === name && !member.static && member.value.type === 'function'
      ? [{ file, function: member.value.function }]
      : [],
  );
}
