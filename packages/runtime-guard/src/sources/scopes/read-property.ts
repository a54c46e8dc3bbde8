/** Reads a property of whatever it is; undefined where it is no object. */
export function readProperty(holder: unknown, key: string | symbol): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}
