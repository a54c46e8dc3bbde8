import type { BindingSummary, FileSummary, Value } from '../summary/file-summary.ts';
import type { FileRole, LinkedFile } from './resolved.ts';

/** Prepares a summary for linking. `path` is relative to the project's root, with `/`. */
export function linkFile(summary: FileSummary, path: string, role: FileRole): LinkedFile {
  return {
    summary,
    path,
    role,
    callsIn: indexCalls(summary),
    immediateCalls: findImmediateCalls(summary),
    parameterBindings: indexParameters(summary),
    constructorOf: indexConstructors(summary),
    propertiesOf: indexProperties(summary),
    escapingBindings: new Set(
      summary.escaping.flatMap((value) => (value.type === 'binding' ? [value.binding] : [])),
    ),
    annotated: indexAnnotations(summary),
    callers: summary.functions.map(() => []),
    registrations: summary.functions.map(() => []),
    escaping: new Set(),
    unknownCalls: new Map(),
    memo: {
      given: new Map(),
      busy: new Set(),
      bindings: new Map(),
      results: new Map(),
      parameters: new Map(),
      members: new Map(),
      properties: new Map(),
    },
  };
}

function indexAnnotations({ annotations }: FileSummary): Map<number, 'blocking' | 'nonblocking'> {
  return new Map(
    annotations.flatMap(({ function: id, kind }) =>
      id === undefined ? [] : [[id, kind] as const],
    ),
  );
}

function indexCalls({ functions, calls }: FileSummary): number[][] {
  const index: number[][] = functions.map(() => []);
  for (const [id, call] of calls.entries()) index[call.function]?.push(id);
  return index;
}

function indexParameters({ bindings }: FileSummary): Map<string, number> {
  const index = new Map<string, number>();
  for (const [id, { writes }] of bindings.entries()) {
    for (const write of writes) {
      if (write.type === 'parameter') index.set(`${write.function}:${write.index}`, id);
    }
  }
  return index;
}

function indexProperties({ bindings }: FileSummary): Map<string, BindingSummary['properties']> {
  const index = new Map<string, BindingSummary['properties']>();
  for (const { writes, properties } of bindings) {
    if (properties.length === 0) continue;
    for (const write of writes) {
      const key = holderOf(write);
      if (key !== undefined) index.set(key, [...(index.get(key) ?? []), ...properties]);
    }
  }
  return index;
}

function holderOf(write: Value): string | undefined {
  if (write.type === 'function') return `function ${write.function}`;
  return write.type === 'class' ? `class ${write.class}` : undefined;
}

function indexConstructors({ functions, bindings }: FileSummary): Map<number, number> {
  const index = new Map<number, number>();
  for (const [id, { assigned }] of functions.entries()) {
    if (assigned.length > 0) index.set(id, id);
    for (const [, value] of assigned) if (value.type === 'function') index.set(value.function, id);
  }
  for (const [method, [maker, ...others]] of findMakers(bindings)) {
    if (maker !== undefined && others.length === 0) index.set(method, maker);
  }
  return index;
}

/** The constructors whose prototypes have a function, for each that any has. */
function findMakers(bindings: FileSummary['bindings']): Map<number, Set<number>> {
  const makersOf = new Map<number, Set<number>>();
  for (const { writes, properties } of bindings) {
    const constructor = writes.find(({ type }) => type === 'function');
    if (constructor?.type !== 'function') continue;
    for (const value of prototypeMethods(properties)) {
      const method = value.type === 'binding' ? methodNamed(bindings[value.binding]) : value;
      if (method?.type !== 'function') continue;
      const makers = makersOf.get(method.function) ?? new Set();
      makersOf.set(method.function, makers.add(constructor.function));
    }
  }
  return makersOf;
}

/** What is in `X.prototype.name = f` and `X.prototype = { name: f }`. */
function prototypeMethods(properties: BindingSummary['properties']): Value[] {
  return properties.flatMap(([name, value]) => {
    if (name.startsWith('prototype.')) return [value];
    if (name !== 'prototype' || value.type !== 'object') return [];
    return value.properties.map(([, one]) => one);
  });
}

/** The function that a name stands for, unless it has a prototype: a constructor is no method where another one has it. */
function methodNamed(binding: BindingSummary | undefined): Value | undefined {
  const [value, ...others] = binding?.writes ?? [];
  const isConstructor = binding?.properties.some(([name]) => /^prototype(?:\.|$)/u.test(name));
  return others.length > 0 || isConstructor === true ? undefined : value;
}

function findImmediateCalls({ calls }: FileSummary): Map<number, number> {
  const found = new Map<number, number>();
  for (const [id, { callee }] of calls.entries()) {
    const isThrough =
      callee.type === 'member' && (callee.name === 'call' || callee.name === 'apply');
    const called = isThrough ? callee.object : callee;
    if (called.type === 'function') found.set(called.function, id);
  }
  return found;
}
