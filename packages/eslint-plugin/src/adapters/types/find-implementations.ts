import type {
  ClassLikeDeclaration,
  Declaration,
  Node,
  ObjectLiteralElementLike,
  Type,
} from 'typescript';
import type { Typing } from './typing.ts';
import { pathInProject } from './typing.ts';

/** What implements a member, and the interface or abstract class that declares it. */
interface Implementation {
  readonly node: Declaration;
  readonly through: string;
}

/** Finds all that the project's classes and objects have in the place of a member that has no body. */
export type FindImplementations = (member: Declaration) => readonly Implementation[];

/** What can implement something in the project. */
interface Implementers {
  /** Classes that extend or implement. */
  readonly classes: readonly ClassLikeDeclaration[];
  /** Members of object literals, by name. */
  readonly properties: ReadonlyMap<string, readonly ObjectLiteralElementLike[]>;
}

/** Creates the search in one program, whose files are looked through once, when it is first asked. */
export function createFindImplementations(typing: Typing): FindImplementations {
  const found = new Map<Declaration, readonly Implementation[]>();
  let implementers: Implementers | undefined;
  return (member) => {
    const known = found.get(member);
    if (known) return known;
    implementers ??= findImplementers(typing);
    const own = implementationsOf(typing, implementers, member);
    found.set(member, own);
    return own;
  };
}

function implementationsOf(
  typing: Typing,
  { classes, properties }: Implementers,
  member: Declaration,
): Implementation[] {
  const { ts, checker } = typing;
  const name = nameOf(typing, member);
  const isOwn = pathInProject(typing, member.getSourceFile()) !== undefined;
  if (name === undefined || !isOwn || !(ts.isTypeElement(member) || ts.isClassElement(member))) {
    return [];
  }
  const place: Place = { member, name };
  const inClasses = classes
    .filter((one) => inherits(typing, one, place))
    .flatMap((one) => checker.getTypeAtLocation(one).getProperty(name)?.valueDeclaration ?? [])
    .filter((node) => !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract));
  const inObjects = (properties.get(name) ?? []).filter((one) => {
    const type = ts.isObjectLiteralExpression(one.parent)
      ? checker.getContextualType(one.parent)
      : undefined;
    return type !== undefined && declares(typing, type, place);
  });
  const through = throughOf(typing, member);
  return [...new Set([...inClasses, ...inObjects])]
    .filter((node) => node !== member)
    .map((node) => ({ node, through }));
}

interface Place {
  readonly member: Declaration;
  readonly name: string;
}

/** Whether what a class extends or implements, nearest or further up, declares a member. */
function inherits(typing: Typing, heir: ClassLikeDeclaration, place: Place): boolean {
  const parents = new Set<Node>([heir]);
  for (const one of parents) {
    if (!typing.ts.isClassLike(one)) continue;
    for (const parent of one.heritageClauses?.flatMap(({ types }) => types) ?? []) {
      const type = typing.checker.getTypeAtLocation(parent);
      if (declares(typing, type, place)) return true;
      for (const declaration of type.getSymbol()?.declarations ?? []) parents.add(declaration);
    }
  }
  return false;
}

function declares({ checker }: Typing, type: Type, { member, name }: Place): boolean {
  const declared = checker.getNonNullableType(type).getProperty(name)?.declarations;
  return declared?.includes(member) === true;
}

function findImplementers(typing: Typing): Implementers {
  const { ts, program } = typing;
  const classes: ClassLikeDeclaration[] = [];
  const properties = new Map<string, ObjectLiteralElementLike[]>();
  const nodes: Node[] = program
    .getSourceFiles()
    .filter((file) => pathInProject(typing, file) !== undefined);
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (ts.isClassLike(node) && node.heritageClauses) classes.push(node);
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) addProperty(typing, properties, property);
    }
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }
  return { classes, properties };
}

function addProperty(
  typing: Typing,
  properties: Map<string, ObjectLiteralElementLike[]>,
  property: ObjectLiteralElementLike,
): void {
  const name = nameOf(typing, property);
  if (name === undefined) return;
  const known = properties.get(name);
  if (known) known.push(property);
  else properties.set(name, [property]);
}

function nameOf({ ts }: Typing, node: Declaration): string | undefined {
  const name = ts.getNameOfDeclaration(node);
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

/** The name of the interface, class or alias that a member stands in. */
function throughOf(typing: Typing, member: Declaration): string {
  const { ts } = typing;
  for (let node: Node = member.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.name.text;
    if (ts.isClassLike(node) && node.name) return node.name.text;
  }
  return nameOf(typing, member) ?? '';
}
