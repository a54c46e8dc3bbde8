import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';

/** Finds what is assigned to a property of something, wherever the project has it in a variable: `app.db = database`. */
export type FindAssigned = (object: Resolved, name: string) => readonly Resolved[];

/** A property that a variable's value is given; the variable may hold what was made elsewhere. */
interface Assignment {
  readonly file: LinkedFile;
  readonly binding: number;
  readonly value: Value;
}

/** What a variable may have from elsewhere: from another file, a caller, a package. */
const origins: ReadonlySet<Value['type']> = new Set([
  'module',
  'member',
  'parameter',
  'result',
  'either',
]);

/** Indexes the properties that files assign to what they did not write. What tests assign says nothing of what runs in earnest. */
export function createFindAssigned(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
): FindAssigned {
  const index = indexAssignments(files.filter(({ role }) => role !== 'quiet'));
  return (object, name) => {
    const key = keyOf(object);
    if (key === undefined) return [];
    return (index.get(name) ?? []).flatMap(({ file, binding, value }) =>
      evaluator.memory.remember(file.memo.members, `${key} of variable ${binding}.${name}`, () =>
        evaluator.evaluate(file, { type: 'binding', binding }).some((one) => keyOf(one) === key)
          ? evaluator.evaluate(file, value)
          : [],
      ),
    );
  };
}

function indexAssignments(files: readonly LinkedFile[]): ReadonlyMap<string, Assignment[]> {
  const index = new Map<string, Assignment[]>();
  for (const [name, assignment] of files.flatMap(assignmentsIn)) {
    const known = index.get(name);
    if (known) known.push(assignment);
    else index.set(name, [assignment]);
  }
  return index;
}

function assignmentsIn(file: LinkedFile): (readonly [name: string, Assignment])[] {
  return file.summary.bindings.flatMap(({ writes, properties }, binding) => {
    if (properties.length === 0 || !writes.some(({ type }) => origins.has(type))) return [];
    return properties
      .filter(([, { type }]) => type !== 'literal' && type !== 'unknown')
      .map(([name, value]) => [name, { file, binding, value }] as const);
  });
}

/** What is one thing wherever it is met: what a file exports, the instances of a class or of a described type. */
function keyOf(value: Resolved): string | undefined {
  switch (value.type) {
    case 'namespace':
      return `exports ${value.file.path}`;
    case 'instance':
      return `instance ${value.of}`;
    case 'class-instance':
      return `class ${value.class} ${value.file.path}`;
    case 'function-instance':
      return `function ${value.function} ${value.file.path}`;
    default:
      return undefined;
  }
}
