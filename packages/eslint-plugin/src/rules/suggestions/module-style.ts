import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** How a file takes other modules in. */
type ModuleStyle = 'import' | 'import-equals' | 'require';

/** Statements that take modules in, and how the file writes that. */
export interface ModuleHead {
  readonly style: ModuleStyle;
  readonly quote: string;
  readonly semicolon: string;
  readonly newline: string;
}

const commonJs = /\brequire\s*\(|\bmodule\.exports\b|\bexports\.\w/u;

/** Reads from a file how it takes modules in, and how it writes strings and the ends of statements and lines. */
export function readModuleHead({ ast, text }: Readonly<TSESLint.SourceCode>): ModuleHead {
  const statements = ast.body.filter((one) => isImport(one) || isRequire(one));
  const last = statements.at(-1);
  const isOpen = last && !text.slice(...last.range).endsWith(';');
  return {
    style: styleOf(ast, text),
    quote: quoteIn(last ? text.slice(...last.range) : text),
    semicolon: isOpen ? '' : ';',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Whether a statement is an import declaration of either kind. */
export function isImport(
  statement: TSESTree.Node,
): statement is TSESTree.ImportDeclaration | TSESTree.TSImportEqualsDeclaration {
  return statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration';
}

/** Whether a statement does nothing but require modules. */
export function isRequire(statement: TSESTree.Node): boolean {
  if (statement.type === 'ExpressionStatement') return startsWithRequire(statement.expression);
  return (
    statement.type === 'VariableDeclaration' &&
    statement.declarations.every(({ init }) => init !== null && startsWithRequire(init))
  );
}

/** `require('a')`, `require('a').b`, `require('a')(b)`, `helper(require('a'))` */
function startsWithRequire(node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') return startsWithRequire(node.object);
  if (node.type !== 'CallExpression') return false;
  const [first] = node.arguments;
  if (node.callee.type === 'Identifier' && node.callee.name === 'require') return true;
  return (
    startsWithRequire(node.callee) || (first?.type === 'CallExpression' && startsWithRequire(first))
  );
}

/** What a file says of itself counts more than how it is parsed: configurations take CommonJS for modules by default. */
function styleOf({ body, sourceType }: TSESLint.SourceCode.Program, text: string): ModuleStyle {
  if (body.some(isModuleSyntax)) return 'import';
  const isEquals = body.some(
    ({ type }) => type === 'TSImportEqualsDeclaration' || type === 'TSExportAssignment',
  );
  if (isEquals) return 'import-equals';
  return sourceType === 'module' && !commonJs.test(text) ? 'import' : 'require';
}

function isModuleSyntax({ type }: TSESTree.Node): boolean {
  return (
    type === 'ImportDeclaration' ||
    type === 'ExportAllDeclaration' ||
    type === 'ExportDefaultDeclaration' ||
    type === 'ExportNamedDeclaration'
  );
}

function quoteIn(text: string): string {
  return /["']/u.exec(text)?.[0] ?? "'";
}
