import type { ObjectValue, Value } from '../summary/file-summary.ts';
import type { LinkedFile } from './resolved.ts';
import { withProperties } from './with-properties.ts';

/** The object literals of files whose methods were asked for. */
const objectsOf = new WeakMap<LinkedFile, ReadonlyMap<number, ObjectValue>>();

/** The object literal that a function is a property of: its `this` where it is called as a method. */
export function findObjectOf(file: LinkedFile, id: number): ObjectValue | undefined {
  const known = objectsOf.get(file) ?? indexObjects(file);
  objectsOf.set(file, known);
  return known.get(id);
}

function indexObjects({ summary }: LinkedFile): Map<number, ObjectValue> {
  const index = new Map<number, ObjectValue>();
  const values: Value[] = [
    ...summary.bindings.flatMap(({ writes, properties }) => [
      ...writes.map((value) =>
        value.type === 'object' ? withProperties(value, { properties }) : value,
      ),
      ...properties.map(([, value]) => value),
    ]),
    ...summary.exports.map(({ value }) => value),
    ...summary.calls.flatMap((call) => call.arguments),
    ...summary.functions.flatMap(({ returns }) => returns),
  ];
  for (let value = values.pop(); value; value = values.pop()) {
    if (value.type === 'either') values.push(...value.values);
    if (value.type === 'array') values.push(...value.elements);
    if (value.type !== 'object') continue;
    for (const [, property] of value.properties) {
      const method = property.type === 'getter' ? property.of : property;
      if (method.type === 'function') index.set(method.function, value);
      else values.push(property);
    }
  }
  return index;
}
