import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';

/** Finds what is assigned to a property of something, wherever the project has it: `app.db = database`, `app.decorate('db', database)`. */
export type FindAssigned = (object: Resolved, name: string) => readonly Resolved[];

/** A property that something is given which may have been made elsewhere. */
interface Assignment {
  readonly file: LinkedFile;
  /** Tells it from the others of the file. */
  readonly id: string;
  readonly value: Value;
  /** What is given the property. */
  readonly owners: () => readonly Resolved[];
}

type Named = readonly [name: string, assignment: Assignment];

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
  const served = files.filter(({ role }) => role !== 'quiet');
  const index = new Map<string, Assignment[]>();
  for (const [name, assignment] of served.flatMap((file) => assignmentsIn(evaluator, file))) {
    const known = index.get(name);
    if (known) known.push(assignment);
    else index.set(name, [assignment]);
  }
  return (object, name) => {
    const key = keyOf(object);
    if (key === undefined) return [];
    return (index.get(name) ?? []).flatMap(({ file, id, value, owners }) =>
      evaluator.memory.remember(file.memo.members, `${key} of ${id}.${name}`, () =>
        owners().some((one) => keyOf(one) === key) ? evaluator.evaluate(file, value) : [],
      ),
    );
  };
}

function assignmentsIn(evaluator: Evaluator, file: LinkedFile): readonly Named[] {
  return [
    ...givenToVariables(evaluator, file),
    ...file.summary.assignments.map(({ object, name, value }, index): Named => {
      const owners = () => evaluator.evaluate(file, object);
      return [name, { file, id: `assignment ${index}`, value, owners }];
    }),
    ...givenByCalls(evaluator, file),
  ];
}

function givenToVariables(evaluator: Evaluator, file: LinkedFile): readonly Named[] {
  return file.summary.bindings.flatMap(({ writes, properties }, binding) => {
    if (properties.length === 0 || !writes.some(({ type }) => origins.has(type))) return [];
    const owners = () => evaluator.evaluate(file, { type: 'binding', binding });
    return properties
      .filter(([, { type }]) => type !== 'literal' && type !== 'unknown')
      .map(([name, value]): Named => [name, { file, id: `variable ${binding}`, value, owners }]);
  });
}

/** `app.decorate('store', store)` is `app.store = store`, as the description of the method says. */
function givenByCalls(evaluator: Evaluator, file: LinkedFile): readonly Named[] {
  const { assigning } = evaluator.knowledge;
  return file.summary.calls.flatMap(({ callee, arguments: passed }, call): Named[] => {
    if (callee.type !== 'member') return [];
    return (assigning().get(callee.name) ?? []).flatMap(({ name: position, value: at }) => {
      const [name, value] = [passed[position], passed[at]];
      if (name?.type !== 'literal' || value === undefined) return [];
      const owners = () => ownersOf(evaluator, { file, call }, position);
      return [[String(name.value), { file, id: `call ${call} ${position}`, value, owners }]];
    });
  });
}

function ownersOf(evaluator: Evaluator, site: CallSite, position: number): readonly Resolved[] {
  const { knowledge } = evaluator;
  return evaluator.calleesOf(site).flatMap((callee) => {
    if (callee.type !== 'method') return [];
    const known = knowledge.findMember(callee.of, callee.name);
    if (known?.member.assigns?.name !== position) return [];
    const types = known.member.assigns.to?.map((one) => knowledge.qualify(one, known.module));
    return (types ?? [callee.of]).map((of): Resolved => ({ type: 'instance', of }));
  });
}

/** What is one thing wherever it is met: what a file exports, the instances of a class or of a described type, the global object. */
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
    case 'export':
      return value.module === 'global' && value.path.length === 0 ? 'global' : undefined;
    default:
      return undefined;
  }
}
