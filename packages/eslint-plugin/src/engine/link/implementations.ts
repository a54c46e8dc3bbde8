import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { memberOf } from './member-of.ts';

/** A class, an interface too, of a file. */
interface ClassSite {
  readonly file: LinkedFile;
  readonly class: number;
}

/** Finds what a member of an interface, or of an abstract class, is in all that the text says to implement it. */
export type FindImplementations = (of: ClassSite, name: string) => readonly Resolved[];

/** What implements something: an instance of a class, an object that is declared so. */
type Implementation = Extract<Resolved, { type: 'class-instance' | 'object' }>;

type Index = ReadonlyMap<LinkedFile, ReadonlyMap<number, readonly Implementation[]>>;

/** Indexes what implements and extends what. What tests implement says nothing of what runs in earnest. */
export function createFindImplementations(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
): FindImplementations {
  const index = indexImplementations(
    evaluator,
    files.filter(({ role }) => role !== 'quiet'),
  );
  return (of, name) => {
    const found = descendantsOf(index, of)
      .flatMap((one) => ownMember(evaluator, one, name))
      .filter((one) => one.type === 'function');
    const through = of.file.summary.classes[of.class]?.name ?? 'interface';
    return found.map((one) => ({ ...one, dispatch: { through, among: found.length } }));
  };
}

/** A member that a class does not get from what it extends: that is looked at by itself. */
function ownMember(evaluator: Evaluator, one: Implementation, name: string): readonly Resolved[] {
  if (one.type === 'object') return memberOf(evaluator, one, name);
  const { file } = one;
  return (file.summary.classes[one.class]?.members ?? [])
    .filter((member) => member.name === name && !member.static && member.kind !== 'setter')
    .flatMap(({ value }) => (value.type === 'function' ? evaluator.evaluate(file, value) : []));
}

function descendantsOf(index: Index, { file, class: id }: ClassSite): readonly Implementation[] {
  const found = [...(index.get(file)?.get(id) ?? [])];
  for (const one of found) {
    const next = one.type === 'object' ? [] : (index.get(one.file)?.get(one.class) ?? []);
    found.push(...next.filter((two) => !found.some((other) => isSame(other, two))));
  }
  return found;
}

function isSame(one: Implementation, other: Implementation): boolean {
  if (one.type === 'object') return other.type === 'object' && one.value === other.value;
  return other.type !== 'object' && one.file === other.file && one.class === other.class;
}

function indexImplementations(evaluator: Evaluator, files: readonly LinkedFile[]): Index {
  const index = new Map<LinkedFile, Map<number, Implementation[]>>();
  for (const [base, implementation] of files.flatMap((file) => declarationsIn(evaluator, file))) {
    const ofFile = index.get(base.file) ?? new Map<number, Implementation[]>();
    index.set(base.file, ofFile);
    ofFile.set(base.class, [...(ofFile.get(base.class) ?? []), implementation]);
  }
  return index;
}

function declarationsIn(
  evaluator: Evaluator,
  file: LinkedFile,
): (readonly [base: ClassSite, by: Implementation])[] {
  return implementationsIn(file).flatMap(([of, implementation]) =>
    evaluator
      .evaluate(file, { type: 'instance', of })
      .flatMap((base) => (base.type === 'class-instance' ? [[base, implementation] as const] : [])),
  );
}

/** What a file's classes and objects are declared to be. */
function implementationsIn(file: LinkedFile): (readonly [of: Value, by: Implementation])[] {
  const { classes, bindings } = file.summary;
  return [
    ...classes.flatMap(({ superClass, implements: of }, id) =>
      [...of, ...(superClass ? [superClass] : [])].map(
        (base) => [base, { type: 'class-instance', file, class: id }] as const,
      ),
    ),
    ...bindings.flatMap(({ writes }) => {
      const declared = writes.find(({ type }) => type === 'instance');
      if (declared?.type !== 'instance') return [];
      return writes.flatMap((value) =>
        value.type === 'object' ? [[declared.of, { type: 'object', file, value }] as const] : [],
      );
    }),
  ];
}
