/** Which of Node's own modules, internal ones included, are loaded in this thread. */
interface LoadedBuiltins {
  /** Grows with every module. */
  readonly count: number;
  /** Asks by name, without `node:`. */
  readonly has: (name: string) => boolean;
}

/** Gives the function that reads Node's list; undefined in a runtime that keeps none. */
export function listLoadedBuiltins(): (() => LoadedBuiltins) | undefined {
  const list: unknown = Reflect.get(process, 'moduleLoadList');
  if (!Array.isArray(list) || !list.includes('NativeModule fs')) return undefined;
  return () => ({ count: list.length, has: (name) => list.includes(`NativeModule ${name}`) });
}
