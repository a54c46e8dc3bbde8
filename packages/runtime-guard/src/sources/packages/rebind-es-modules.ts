import Module from 'node:module';
import process from 'node:process';
import { isFunction } from '../calls/wrap-function.ts';
import { isHolder } from '../is-holder.ts';

/** Gives what an export of a package is to be from now on: the value itself, where nothing changes. */
export type Rebind = (specifier: string, key: string, value: unknown) => unknown;

/** Under this name a module that was loaded finds, in `process`, the function that is asked for its exports. */
const REBIND_KEY = 'loopguard.rebind';
const rebindSymbol = Symbol.for(REBIND_KEY);

const packagePattern = /\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;
const decoder = new TextDecoder();

/** What a hook is told of a module, and what it gives. */
interface LoadedSource {
  readonly format?: unknown;
  readonly source?: unknown;
}

/**
 * Exports of ES modules can be changed by the module alone that makes them. So each file of these packages that makes one of their
 * exports (`exportsOf`, by package) asks, in one more line at its end, what it is to be; where it is a constant, only what the
 * value holds can change. Undefined before Node.js 22.15, which has no hooks in the thread itself.
 */
export function rebindEsModules(
  exportsOf: ReadonlyMap<string, readonly string[]>,
  rebind: Rebind,
): (() => void) | undefined {
  const registerHooks: unknown = Reflect.get(Module, 'registerHooks');
  if (!isFunction(registerHooks)) return undefined;
  Reflect.defineProperty(process, rebindSymbol, { value: rebind, configurable: true });
  const hooks: unknown = Reflect.apply(registerHooks, Module, [{ load }]);
  return () => {
    const deregister: unknown = isHolder(hooks) ? Reflect.get(hooks, 'deregister') : undefined;
    if (isFunction(deregister)) Reflect.apply(deregister, hooks, []);
    Reflect.deleteProperty(process, rebindSymbol);
  };

  function load(
    url: string,
    context: unknown,
    nextLoad: (url: string, context: unknown) => LoadedSource,
  ): LoadedSource {
    const loaded = nextLoad(url, context);
    const name = packagePattern.exec(url)?.groups?.name;
    const keys = name === undefined ? undefined : exportsOf.get(name);
    if (name === undefined || keys === undefined || loaded.format !== 'module') return loaded;
    const text = readText(loaded.source);
    const line = text === undefined ? '' : writeRebinds(name, keys, text);
    return line === '' ? loaded : { ...loaded, source: `${text ?? ''}\n${line}` };
  }
}

function readText(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  const isBytes = source instanceof ArrayBuffer || source instanceof Uint8Array;
  return isBytes ? decoder.decode(source) : undefined;
}

/** The line that asks for the exports that a text makes. To assign to a constant throws, as to what is no variable at all. */
function writeRebinds(specifier: string, keys: readonly string[], text: string): string {
  const locals = findLocals(text);
  return keys
    .flatMap((key) => {
      const local = locals.get(key);
      if (local === undefined) return [];
      const args = `${JSON.stringify(specifier)},${JSON.stringify(key)},${local}`;
      return [`try{${local}=globalThis.process[Symbol.for("${REBIND_KEY}")](${args})}catch{}`];
    })
    .join(';');
}

const declaration =
  /\bexport\s+(?<isDefault>default\s+)?(?:async\s+)?(?:class|const|function\s*\*?|let|var)\s+(?!extends\b)(?<local>[\w$]+)/g;
const list = /\bexport\s*\{(?<names>[^}]*)\}(?!\s*from\b)/g;
const listed = /(?<local>[\w$]+)(?:\s+as\s+(?<key>[\w$]+))?/g;

/** The variables behind the exports of a text that it does not only hand on, by the names of the exports. */
function findLocals(text: string): ReadonlyMap<string, string> {
  const locals = new Map<string, string>();
  for (const { groups: { isDefault, local = '' } = {} } of text.matchAll(declaration)) {
    locals.set(isDefault === undefined ? local : 'default', local);
  }
  for (const { groups: { names = '' } = {} } of text.matchAll(list)) {
    for (const { groups: { local = '', key = local } = {} } of names.matchAll(listed)) {
      locals.set(key, local);
    }
  }
  return locals;
}
