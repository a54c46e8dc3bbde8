import type { FileSummary, Value } from '../summary/file-summary.ts';
import type { Knowledge } from './knowledge.ts';
import type { LinkedFile } from './resolved.ts';

/** The names under which something can be called that the project has, or a description speaks of. All others lead nowhere. */
export function findCallableNames(
  knowledge: Knowledge,
  files: Iterable<LinkedFile>,
): ReadonlySet<string> {
  const names = new Set(knowledge.names());
  for (const { summary } of files) {
    for (const { name } of [...summary.functions, ...summary.exports]) add(name);
    for (const { members } of summary.classes) for (const { name } of members) add(name);
    for (const name of propertyNames(summary)) add(name);
  }
  return names;

  function add(name: string | undefined): void {
    if (name !== undefined) names.add(name);
  }
}

/** The names of the properties that anything is assigned to, and of those of object literals. */
function propertyNames(summary: FileSummary): string[] {
  const assigned = [
    ...summary.bindings.flatMap(({ properties }) => properties),
    ...summary.classes.flatMap(({ assigned }) => assigned),
    ...summary.functions.flatMap(({ assigned }) => assigned),
  ];
  const names = assigned.map(([name]) => name);
  const values: Value[] = [
    ...assigned.map(([, value]) => value),
    ...summary.bindings.flatMap(({ writes }) => writes),
    ...summary.exports.map(({ value }) => value),
    ...summary.calls.flatMap((call) => call.arguments),
    ...summary.functions.flatMap(({ returns }) => returns),
    ...summary.classes.flatMap(({ members }) => members.map(({ value }) => value)),
  ];
  for (let value = values.pop(); value; value = values.pop()) {
    if (value.type === 'either') values.push(...value.values);
    if (value.type === 'array') values.push(...value.elements);
    if (value.type !== 'object') continue;
    values.push(...value.spreads);
    for (const [name, property] of value.properties) {
      names.push(name);
      values.push(property);
    }
  }
  return names;
}
