import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Edit } from './edit.ts';
import type { ModuleHead } from './module-style.ts';
import { isImport, isRequire } from './module-style.ts';
import { resolveReference } from './resolve-reference.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A name that a file is to take in from a module. */
export interface NewName {
  readonly specifier: string;
  /** `default` for the module's own value. */
  readonly exported: string;
  readonly local: string;
  /** The statement that takes in what is replaced: what is required must stand there already when the code runs. */
  readonly beside: TSESTree.Node | undefined;
}

/** Takes a name in from a module: in a statement that takes in others from there, else in one of its own. */
export function takeIn(sourceCode: SourceCode, head: ModuleHead, name: NewName): Edit {
  return addToStatement(sourceCode, name) ?? addStatement(sourceCode, head, name);
}

function addToStatement(sourceCode: SourceCode, name: NewName): Edit | undefined {
  if (name.exported === 'default') return undefined;
  for (const statement of sourceCode.ast.body) {
    const last = lastNameOf(sourceCode, statement, name.specifier);
    if (last) {
      const { node, rename } = last;
      const text = name.exported === name.local ? name.local : name.exported + rename + name.local;
      const end = node.range[1];
      return { range: [end, end], text: separator(sourceCode, node) + text };
    }
  }
  return undefined;
}

interface LastName {
  readonly node: TSESTree.Node;
  /** What stands between a name and its new name. */
  readonly rename: string;
}

/** The last of the names that a statement takes in from a module. */
function lastNameOf(
  sourceCode: SourceCode,
  statement: TSESTree.Statement,
  specifier: string,
): LastName | undefined {
  switch (statement.type) {
    case 'ImportDeclaration': {
      const last = statement.specifiers.at(-1);
      const isOpen = statement.importKind !== 'type' && statement.source.value === specifier;
      return isOpen && last?.type === 'ImportSpecifier'
        ? { node: last, rename: ' as ' }
        : undefined;
    }
    case 'VariableDeclaration':
      return isRequire(statement) ? lastRequired(sourceCode, statement, specifier) : undefined;
    default:
      return undefined;
  }
}

function lastRequired(
  sourceCode: SourceCode,
  { declarations }: TSESTree.VariableDeclaration,
  specifier: string,
): LastName | undefined {
  const [declaration, ...others] = declarations;
  if (others.length > 0 || declaration.id.type !== 'ObjectPattern') return undefined;
  const required = declaration.init && resolveReference(sourceCode, declaration.init);
  const isSame = required?.specifier === specifier && required.path.length === 0;
  const last = declaration.id.properties.at(-1);
  return isSame && last?.type === 'Property' ? { node: last, rename: ': ' } : undefined;
}

/** A comma, and a line of its own where each name has one. */
function separator({ text, lines }: SourceCode, last: TSESTree.Node): string {
  const { line } = last.loc.start;
  const before = lines[line - 1]?.slice(0, last.loc.start.column) ?? '';
  if (before.trim() !== '') return ', ';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `,${newline}${before}`;
}

function addStatement(sourceCode: SourceCode, head: ModuleHead, name: NewName): Edit {
  const statement = formatStatement(head, name);
  const anchor = anchorOf(sourceCode, head, name);
  if (!anchor) return addAtTop(sourceCode, head, statement);
  const end = endOfLine(sourceCode, anchor);
  return { range: [end, end], text: head.newline + statement };
}

function formatStatement(
  { style, quote, semicolon }: ModuleHead,
  { specifier, exported, local }: NewName,
): string {
  const source = quote + specifier + quote;
  const rename = (between: string): string =>
    exported === local ? local : exported + between + local;
  const names = (between: string): string =>
    exported === 'default' ? local : `{ ${rename(between)} }`;
  switch (style) {
    case 'import':
      return `import ${names(' as ')} from ${source}${semicolon}`;
    case 'import-equals':
      return `import ${local} = require(${source})${semicolon}`;
    case 'require':
      return `const ${names(': ')} = require(${source})${semicolon}`;
  }
}

/** The statement after which a new one stands: the last import, or the last of the requires that follow the one used. */
function anchorOf(
  { ast }: SourceCode,
  { style }: ModuleHead,
  { beside }: NewName,
): TSESTree.Node | undefined {
  if (style !== 'require') return ast.body.findLast(isImport);
  const first = ast.body.findIndex((one) => (beside ? one === beside : isRequire(one)));
  const next = ast.body.findIndex((one, index) => index > first && !isRequire(one));
  return first < 0 ? undefined : ast.body.at(next < 0 ? -1 : next - 1);
}

/** The end of a statement with the comments that follow it on its line. */
function endOfLine(sourceCode: SourceCode, statement: TSESTree.Node): number {
  let last: TSESTree.Node | TSESTree.Token = statement;
  for (;;) {
    const next: TSESTree.Token | null = sourceCode.getTokenAfter(last, { includeComments: true });
    const isComment = next?.type === 'Block' || next?.type === 'Line';
    if (!isComment || next.loc.start.line !== last.loc.end.line) return last.range[1];
    last = next;
  }
}

/** A file that takes nothing in yet: below its hashbang, licence and directives. */
function addAtTop(sourceCode: SourceCode, { newline }: ModuleHead, statement: string): Edit {
  const { body } = sourceCode.ast;
  const directive = body.findLast((one) => one.type === 'ExpressionStatement' && one.directive);
  if (directive) {
    const end = endOfLine(sourceCode, directive);
    return { range: [end, end], text: newline + newline + statement };
  }
  const [first] = body;
  const start = first ? startWithDocs(sourceCode, first) : 0;
  return { range: [start, start], text: statement + newline + newline };
}

/** The start of a statement with the documentation right above it. */
function startWithDocs(sourceCode: SourceCode, statement: TSESTree.Node): number {
  const above = sourceCode.getCommentsBefore(statement).at(-1);
  const isDocs =
    above?.type === 'Block' &&
    above.value.startsWith('*') &&
    above.loc.end.line >= statement.loc.start.line - 1 &&
    !/@licen[cs]e|@preserve|copyright|@file|@overview|@ts-|@flow|@jsx|eslint/iu.test(above.value);
  return isDocs ? above.range[0] : statement.range[0];
}
