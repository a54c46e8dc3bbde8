import type { Declaration, Expression, Node, Symbol as DeclaredSymbol } from 'typescript';
import type { Declared } from '../../engine/link/type-resolver.ts';
import type { FindImplementations } from './find-implementations.ts';
import type { Typing } from './typing.ts';
import { typeNames } from './declared-names.ts';
import { bodyOf, describeDeclaration, isCallable } from './describe-declaration.ts';
import { pathInProject } from './typing.ts';

/** A search for declarations in one program. */
export interface Search {
  readonly typing: Typing;
  readonly findImplementations: FindImplementations;
}

/** A value is followed from one variable or property to the next this often. */
const maxDepth = 4;

/** Finds where what an expression stands for, or goes to where it is called, was declared. */
export function findDeclarations(
  search: Search,
  written: Expression,
  depth = 0,
): readonly Declared[] {
  const { typing } = search;
  const { ts } = typing;
  const expression = unwrap(typing, written);
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) {
    return describeDeclaration(typing, expression, undefined);
  }
  const declarations = symbolOf(typing, expression)?.declarations ?? [];
  return firstFound([
    () => describeCallables(search, declarations, expression),
    () => describeCallables(search, signaturesOf(typing, expression), expression),
    () => declarations.flatMap((one) => findAssigned(search, one, depth)),
    () => [
      ...describeAll(search, declarations, expression),
      ...describeInstance(typing, expression),
    ],
  ]);
}

/** The declarations of what a value's type lets be called, or constructed. */
function signaturesOf({ ts, checker }: Typing, expression: Expression): readonly Declaration[] {
  const type = checker.getTypeAtLocation(expression);
  return [
    ...type.getCallSignatures().flatMap(({ declaration }) => declaration ?? []),
    ...(type.getSymbol()?.declarations ?? []).filter((one) => ts.isClassLike(one)),
  ];
}

/** The type of a value that is called, where a package's type is what is known of it: a transaction of better-sqlite3. */
function describeInstance(typing: Typing, expression: Expression): readonly Declared[] {
  const type = typing.checker.getTypeAtLocation(expression);
  const of = type.getCallSignatures().length > 0 ? typeNames(typing, type) : [];
  return of.length > 0 ? [{ type: 'instance', of }] : [];
}

function describeCallables(
  search: Search,
  declarations: readonly Declaration[],
  expression: Expression,
): readonly Declared[] {
  const callable = declarations.filter((one) => isCallable(search.typing, one));
  return describeAll(search, callable, expression);
}

/** Functions of the project by their bodies, members without a body by what implements them. */
function describeAll(
  search: Search,
  declarations: readonly Declaration[],
  expression: Expression,
): readonly Declared[] {
  const all = new Set(declarations.flatMap((one) => withBodies(search.typing, one)));
  return [...all].flatMap((one) =>
    firstFound([
      () => describeDeclaration(search.typing, one, expression),
      () => describeImplementations(search, one),
    ]),
  );
}

function describeImplementations(search: Search, member: Declaration): readonly Declared[] {
  return search
    .findImplementations(member)
    .flatMap(({ node, through }) =>
      firstFound([
        () => describeDeclaration(search.typing, node, undefined),
        () => findAssigned(search, node, maxDepth - 1),
      ]).map((one) => (one.type === 'function' ? { ...one, through } : one)),
    );
}

/** The declarations with the body that an overload stands for; itself where there is none. */
function withBodies(typing: Typing, node: Declaration): readonly Declaration[] {
  const name = typing.ts.getNameOfDeclaration(node);
  if (!name || bodyOf(typing, node) || !isCallable(typing, node)) return [node];
  const all = typing.checker.getSymbolAtLocation(name)?.declarations ?? [];
  const bodied = all.filter((one) => bodyOf(typing, one));
  return bodied.length > 0 ? bodied : [node];
}

/** What a variable or a property of the project starts with. */
function findAssigned(search: Search, node: Declaration, depth: number): readonly Declared[] {
  const { typing } = search;
  const { ts, checker } = typing;
  const isOwn = pathInProject(typing, node.getSourceFile()) !== undefined;
  if (!isOwn || depth >= maxDepth) return [];
  if (ts.isShorthandPropertyAssignment(node)) {
    const symbol = checker.getShorthandAssignmentValueSymbol(node);
    const declarations = (symbol && withoutAlias(typing, symbol).declarations) ?? [];
    return firstFound([
      () => describeCallables(search, declarations, node.name),
      () => declarations.flatMap((one) => findAssigned(search, one, depth + 1)),
    ]);
  }
  const isAssigned =
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isVariableDeclaration(node);
  return isAssigned && node.initializer
    ? findDeclarations(search, node.initializer, depth + 1)
    : [];
}

function unwrap(typing: Typing, expression: Expression): Expression {
  const { ts } = typing;
  const isWrapper =
    ts.isParenthesizedExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression);
  return isWrapper ? unwrap(typing, expression.expression) : expression;
}

function symbolOf(typing: Typing, expression: Expression): DeclaredSymbol | undefined {
  const name = nameIn(typing, expression);
  const symbol = name && typing.checker.getSymbolAtLocation(name);
  return symbol && withoutAlias(typing, symbol);
}

function nameIn({ ts }: Typing, expression: Expression): Node | undefined {
  if (ts.isPropertyAccessExpression(expression)) return expression.name;
  if (ts.isElementAccessExpression(expression)) return expression.argumentExpression;
  return ts.isIdentifier(expression) ? expression : undefined;
}

function withoutAlias({ ts, checker }: Typing, symbol: DeclaredSymbol): DeclaredSymbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function firstFound(searches: readonly (() => readonly Declared[])[]): readonly Declared[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}
