import type { Expression, Node, ParameterDeclaration, SourceFile } from 'typescript';
import type { Range } from '../../engine/summary/file-summary.ts';
import type { Typing } from './typing.ts';

/** The nodes of a file that a summary can ask for, by their places. */
export interface FileIndex {
  findExpression: (range: Range) => Expression | undefined;
  findParameter: (start: number) => ParameterDeclaration | undefined;
}

/** Finds what is called, what is handed to calls and what is a parameter in a file. */
export function indexFile({ ts }: Typing, file: SourceFile): FileIndex {
  const expressions = new Map<number, Expression>();
  const parameters = new Map<number, ParameterDeclaration>();
  const nodes: Node[] = [file];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      add(node.expression);
      for (const argument of node.arguments ?? []) add(argument);
    } else if (ts.isTaggedTemplateExpression(node)) add(node.tag);
    else if (ts.isParameter(node)) parameters.set(node.name.getStart(file), node);
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }
  return {
    findExpression: ([start, end]) => expressions.get(keyOf(start, end)),
    findParameter: (start) => parameters.get(start),
  };

  function add(written: Expression): void {
    const expression = withoutParentheses(written);
    const start = lastIdentifier(expression).getStart(file);
    expressions.set(keyOf(start, expression.getEnd()), expression);
  }

  /** ESTree has no node for them, so they belong to no range. */
  function withoutParentheses(expression: Expression): Expression {
    return ts.isParenthesizedExpression(expression)
      ? withoutParentheses(expression.expression)
      : expression;
  }

  /** As summaries have it. */
  function lastIdentifier(node: Node): Node {
    if (ts.isPropertyAccessExpression(node)) return node.name;
    if (ts.isElementAccessExpression(node)) return node.argumentExpression;
    if (
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isParenthesizedExpression(node)
    )
      return lastIdentifier(node.expression);
    return node;
  }
}

/** One number for a range: no file is longer than the factor. */
function keyOf(start: number, end: number): number {
  return start * 2 ** 24 + end;
}
