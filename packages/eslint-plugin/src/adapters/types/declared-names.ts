import type {
  Declaration,
  NamedDeclaration,
  Node,
  SourceFile,
  Symbol as DeclaredSymbol,
  Type,
} from 'typescript';
import type { DeclaredName } from '../../engine/link/type-resolver.ts';
import type { Typing } from './typing.ts';

/** Of types that are made of more parts than this not all are named. */
const maxParts = 40;

/** What a package calls what it declares at a node, behind the names around it; undefined for what the project declares. */
export function nameOf(typing: Typing, declaration: Declaration): DeclaredName | undefined {
  const { ts } = typing;
  const path: string[] = [];
  let around: Node = declaration;
  while (!ts.isSourceFile(around) && !isAmbientModule(typing, around)) {
    const name = ownName(typing, around);
    if (name !== undefined && name !== 'global') path.unshift(name);
    around = around.parent;
  }
  const module = ts.isModuleDeclaration(around)
    ? around.name.text
    : moduleOf(typing, declaration.getSourceFile());
  if (module === undefined) return undefined;
  return { module, path: isWholeExport(typing, declaration, around) ? ['default'] : path };
}

/** The names that packages give to a type: its own, those of what it extends, those of its parts; nearest first. */
export function typeNames(typing: Typing, type: Type): DeclaredName[] {
  const types = [type];
  for (const one of types) {
    if (types.length > maxParts) break;
    for (const part of partsOf(typing, one)) if (!types.includes(part)) types.push(part);
  }
  return types
    .flatMap((one) => [one.aliasSymbol, one.getSymbol()])
    .flatMap((symbol) => (symbol && isType(typing, symbol) ? (symbol.declarations ?? []) : []))
    .slice(0, maxParts)
    .flatMap((declaration) => nameOf(typing, declaration) ?? []);
}

function partsOf({ ts, checker }: Typing, type: Type): readonly Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  if (type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess)) {
    return [checker.getBaseConstraintOfType(type) ?? type];
  }
  const symbol = type.getSymbol();
  const declared =
    symbol && isType({ ts }, symbol) ? checker.getDeclaredTypeOfSymbol(symbol) : type;
  return declared.isClassOrInterface() ? checker.getBaseTypes(declared) : [];
}

function isType({ ts }: Pick<Typing, 'ts'>, { flags }: DeclaredSymbol): boolean {
  const { Class, Interface, TypeAlias } = ts.SymbolFlags;
  return (flags & (Class | Interface | TypeAlias)) !== 0;
}

/** `declare module 'fs' { … }` */
function isAmbientModule({ ts }: Typing, node: Node): boolean {
  return ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name);
}

function ownName({ ts }: Typing, node: Node): string | undefined {
  const name = isNamed(node) ? node.name : undefined;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function isNamed(node: Node): node is NamedDeclaration {
  return 'name' in node;
}

/** The package that a declaration file belongs to, and the file's path in it; `global` for the language's and Node's own. */
function moduleOf({ program }: Typing, file: SourceFile): string | undefined {
  if (program.isSourceFileDefaultLibrary(file)) return 'global';
  const inside = /^.*[\\/]node_modules[\\/](.+?)(?:\.d)?\.[cm]?[jt]sx?$/u.exec(file.fileName)?.[1];
  const module = inside?.replace(/^@types\/(?:([^/]+)__)?/u, (_, scope?: string) =>
    scope ? `@${scope}/` : '',
  );
  return module?.startsWith('node/') ? 'global' : module;
}

/** Whether a declaration is what its module exports as a whole. A file that is not a package's entry says nothing of the package. */
function isWholeExport({ ts, checker }: Typing, declaration: Declaration, module: Node): boolean {
  const isEntry =
    !ts.isSourceFile(module) || /[\\/](?:index|main)\.d\.[cm]?ts$/u.test(module.fileName);
  const name = isNamed(declaration) ? declaration.name : undefined;
  const exports = checker.getSymbolAtLocation(
    ts.isModuleDeclaration(module) ? module.name : module,
  )?.exports;
  if (!isEntry || !name || !exports) return false;
  const own = checker.getSymbolAtLocation(name);
  return ['export=', 'default'].some((whole) => {
    const symbol = exports.get(ts.escapeLeadingUnderscores(whole));
    const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return own !== undefined && own === (isAlias ? checker.getAliasedSymbol(symbol) : symbol);
  });
}
