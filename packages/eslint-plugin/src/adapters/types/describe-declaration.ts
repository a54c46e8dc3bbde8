import type { Declaration, Expression, Node } from 'typescript';
import type { Declared, DeclaredName } from '../../engine/link/type-resolver.ts';
import type { Typing } from './typing.ts';
import { nameOf, typeNames } from './declared-names.ts';
import { pathInProject } from './typing.ts';

/** Whether a declaration is one of what is called itself: a function, a class, a method with a body or without. */
export function isCallable({ ts }: Typing, node: Node): boolean {
  return (
    ts.isClassLike(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node)
  );
}

/** The body of a function or a method, without the parentheses that a tree of ESTree's kind has no node for. */
export function bodyOf({ ts }: Typing, node: Node): Node | undefined {
  const isFunction =
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node);
  let body: Node | undefined = isFunction ? node.body : undefined;
  while (body && ts.isParenthesizedExpression(body)) body = body.expression;
  return body;
}

/**
 * What a declaration is to the engine: a function or a class of the project, or what a package declares. Nothing where the
 * project declares it without a body. `expression` is what led to it.
 */
export function describeDeclaration(
  typing: Typing,
  node: Declaration,
  expression: Expression | undefined,
): readonly Declared[] {
  const path = pathInProject(typing, node.getSourceFile());
  if (path === undefined) return describeForeign(typing, node, expression);
  if (typing.ts.isClassLike(node)) return [{ type: 'class', path, body: node.members.pos - 1 }];
  const body = bodyOf(typing, node);
  return body ? [{ type: 'function', path, body: body.getStart() }] : [];
}

function describeForeign(
  typing: Typing,
  node: Declaration,
  expression: Expression | undefined,
): readonly Declared[] {
  const name = nameOf(typing, node);
  const own = name?.path.at(-1);
  if (!name || own === undefined) return [];
  if (!isMember(typing, node)) return [{ type: 'export', ...name }];
  const declaring = { module: name.module, path: name.path.slice(0, -1) };
  const of = expression ? receiverNames(typing, expression) : [];
  return [{ type: 'method', of: [...of, declaring], name: own }];
}

/** Whether a declaration is a member of what instances of a type have. */
function isMember({ ts }: Typing, node: Declaration): boolean {
  if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) return false;
  return ts.isTypeElement(node) || ts.isClassElement(node);
}

function receiverNames(typing: Typing, expression: Expression): DeclaredName[] {
  const { ts, checker } = typing;
  const isAccess =
    ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
  return isAccess ? typeNames(typing, checker.getTypeAtLocation(expression.expression)) : [];
}
