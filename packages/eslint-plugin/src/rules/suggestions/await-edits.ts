import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Edit } from './edit.ts';

/** Statements that go on where the next line begins with a parenthesis, unless a semicolon ends them. */
const openStatements: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'VariableDeclaration',
]);

/** What stands around an awaited expression: `Promise.all(` and `)`. */
interface Wrapper {
  readonly before: string;
  readonly after: string;
}

/** Changes that await an expression where it stands, in parentheses where the code around would take it apart. */
export function awaitEdits(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Expression,
  { before, after }: Wrapper = { before: '', after: '' },
): Edit[] {
  const outer = outermost(node);
  const [start, end] = outer.range;
  const around = (first: string, last: string): Edit[] =>
    [
      { range: [start, start] as const, text: first + before },
      { range: [end, end] as const, text: after + last },
    ].filter(({ text }) => text !== '');
  if (outer.parent.type === 'AwaitExpression') return around('', '');
  const isTight = bindsTighter(outer, outer.parent) && !isParenthesised(sourceCode, outer);
  if (!isTight) return around(`${gapBefore(sourceCode, start)}await `, '');
  return around(`${needsSemicolon(sourceCode, outer) ? ';' : ''}(await `, ')');
}

/** The expression with the chain around it where it is all of that chain: `dir?.readSync()`. */
function outermost(node: TSESTree.Expression): TSESTree.Expression {
  return node.parent.type === 'ChainExpression' ? node.parent : node;
}

/** Whether the code around takes a part of `await x` only: `await x.y`, `await x()`, `await x ** 2`. */
function bindsTighter(node: TSESTree.Expression, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'TaggedTemplateExpression':
      return parent.tag === node;
    case 'BinaryExpression':
      return parent.operator === '**' && parent.left === node;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === node;
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return true;
    default:
      return false;
  }
}

function isParenthesised(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Expression,
): boolean {
  return (
    sourceCode.getTokenBefore(node)?.value === '(' && sourceCode.getTokenAfter(node)?.value === ')'
  );
}

/** `return(0, fs.readFileSync)(p)`: a word in front needs room. */
function gapBefore({ text }: Readonly<TSESLint.SourceCode>, start: number): string {
  return start > 0 && /[\w$]/u.test(text.charAt(start - 1)) ? ' ' : '';
}

/** Whether a parenthesis at the start of a statement would make it go on with the line before. */
function needsSemicolon(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Expression,
): boolean {
  const statement = statementFrom(node);
  const before = statement && previousStatement(statement);
  if (!before) return false;
  return openStatements.has(before.type) && sourceCode.getLastToken(before)?.value !== ';';
}

/** The expression statement that begins where an expression does. */
function statementFrom(node: TSESTree.Node): TSESTree.ExpressionStatement | undefined {
  const [start] = node.range;
  let current: TSESTree.Node | undefined = node;
  while (current?.range[0] === start) {
    if (current.type === 'ExpressionStatement') return current;
    current = current.parent;
  }
  return undefined;
}

function previousStatement(statement: TSESTree.Statement): TSESTree.Node | undefined {
  const { parent } = statement;
  const siblings: readonly TSESTree.Node[] =
    parent.type === 'BlockStatement'
      ? parent.body
      : parent.type === 'SwitchCase'
        ? parent.consequent
        : [];
  const before = siblings[siblings.indexOf(statement) - 1];
  return before && innermostLast(before);
}

/** The statement that ends where a statement does: the body of a loop, the last branch of an `if`. */
function innermostLast(statement: TSESTree.Node): TSESTree.Node {
  switch (statement.type) {
    case 'IfStatement':
      return innermostLast(statement.alternate ?? statement.consequent);
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'LabeledStatement':
      return innermostLast(statement.body);
    default:
      return statement;
  }
}
