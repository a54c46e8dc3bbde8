import { isBuiltin } from 'node:module';
import { createLoader } from '../../adapters/create-loader.ts';
import { rememberOnce } from '../../engine/link/remember-once.ts';

/** An export of a module: its own name for the module, and the names that lead from the module's value to the export. */
export interface ModulePath {
  readonly module: string;
  readonly path: readonly string[];
}

/** The name that leads from a function to what `util.promisify` makes of it. */
export const promisified = 'util.promisify.custom';

interface NestedModule {
  readonly outer: ModulePath;
  readonly module: string;
}

const loadCatalogue = createLoader('@loopguard/catalogue');

const loadNodeCatalogue = createLoader('@loopguard/catalogue/node');

/** Modules that are a property of another one: `fs/promises` is `promises` of `fs`. */
const nestedModules = rememberOnce(() =>
  loadNodeCatalogue().nodeModules.flatMap(({ module, exports }) =>
    Object.entries(exports ?? {}).flatMap(([name, member]): NestedModule[] =>
      member.module !== undefined && member.module !== module && name !== 'default'
        ? [{ outer: { module, path: [name] }, module: member.module }]
        : [],
    ),
  ),
);

const aliases = rememberOnce(
  (): ReadonlyMap<string, string> =>
    new Map(
      loadCatalogue().modules.flatMap((one) =>
        (one.aliases ?? []).map((alias) => [alias, one.module] as const),
      ),
    ),
);

/** The one name under which an export is known, however it was reached. */
export function toModulePath(specifier: string, path: readonly string[]): ModulePath {
  const bare = specifier.replace(/^node:/u, '');
  const module = isBuiltin(bare) ? bare : (aliases().get(specifier) ?? specifier);
  const names = withoutDefault(path);
  const inner = nestedModules().find(({ outer }) => outer.module === module);
  if (inner && names.length > 0 && inner.outer.path[0] === names[0]) {
    return { module: inner.module, path: names.slice(1) };
  }
  // What Node.js promisifies is what it exports promisified: `promisify(fs.readFile)`, `fs.promises.readFile`.
  return inner && names.at(-1) === promisified
    ? { module: inner.module, path: names.slice(0, -1) }
    : { module, path: names };
}

/** The names that lead from one export to another below it; undefined where they do not. */
export function pathBetween(from: ModulePath, to: ModulePath): readonly string[] | undefined {
  if (from.module !== to.module) {
    const inner = nestedModules().find(({ module }) => module === to.module);
    if (inner?.outer.module !== from.module || from.path.length > 0) return undefined;
    return [...inner.outer.path, ...to.path];
  }
  const isAbove = from.path.every((name, index) => to.path[index] === name);
  return isAbove ? to.path.slice(from.path.length) : undefined;
}

/** The module itself and its default export are one: `require` and `import` reach the same thing. */
function withoutDefault(path: readonly string[]): readonly string[] {
  return path[0] === 'default' ? withoutDefault(path.slice(1)) : path;
}
