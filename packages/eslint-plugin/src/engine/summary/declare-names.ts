import type { TSESTree } from '@typescript-eslint/utils';

/** What a name can be used as: classes, enums and imports are values and types. */
export interface NameKinds {
  readonly value: boolean;
  readonly type: boolean;
}

/** Takes one declared name. */
export type Declare = (name: string, kinds: NameKinds) => void;

const aValue: NameKinds = { value: true, type: false };

const aType: NameKinds = { value: false, type: true };

const both: NameKinds = { value: true, type: true };

const kindsOfDeclarations: Readonly<Record<string, NameKinds | undefined>> = {
  ClassDeclaration: both,
  TSEnumDeclaration: both,
  TSImportEqualsDeclaration: both,
  TSInterfaceDeclaration: aType,
  TSModuleDeclaration: both,
  TSTypeAliasDeclaration: aType,
};

/** Finds the names that a list of statements declares for the block that it is the body of. */
export function declareStatements(statements: readonly TSESTree.Node[], declare: Declare): void {
  for (const statement of statements) declareStatement(statement, declare);
}

/** Finds the names that `var` declares in statements, however deep, for the function around them. */
export function declareHoisted(node: TSESTree.Node | null | undefined, declare: Declare): void {
  switch (node?.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var') declareVariables(node, declare);
      break;
    case 'ForStatement':
      declareHoisted(node.init, declare);
      declareHoisted(node.body, declare);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      declareHoisted(node.left, declare);
      declareHoisted(node.body, declare);
      break;
    default:
      for (const inner of innerStatements(node)) declareHoisted(inner, declare);
  }
}

/** Finds the names that a pattern binds. */
export function declarePattern(node: TSESTree.Node | null, declare: Declare): void {
  switch (node?.type) {
    case 'Identifier':
      declare(node.name, aValue);
      break;
    case 'ObjectPattern':
      for (const one of node.properties)
        declarePattern(one.type === 'RestElement' ? one : one.value, declare);
      break;
    case 'ArrayPattern':
      for (const one of node.elements) declarePattern(one, declare);
      break;
    case 'AssignmentPattern':
      declarePattern(node.left, declare);
      break;
    case 'RestElement':
      declarePattern(node.argument, declare);
      break;
    case 'TSParameterProperty':
      declarePattern(node.parameter, declare);
      break;
    default:
  }
}

/** Finds the names of type parameters. */
export function declareTypeParameters(
  node: { readonly typeParameters?: TSESTree.TSTypeParameterDeclaration | undefined | null },
  declare: Declare,
): void {
  for (const { name } of node.typeParameters?.params ?? []) declare(name.name, aType);
}

/** Finds the names that the head of a loop binds. */
export function declareHead(node: TSESTree.Node | null, declare: Declare): void {
  if (node?.type === 'VariableDeclaration' && node.kind !== 'var') declareVariables(node, declare);
}

function declareVariables(node: TSESTree.VariableDeclaration, declare: Declare): void {
  // TypeScript's `declare const a` only speaks of what exists elsewhere.
  if (node.declare) return;
  for (const { id } of node.declarations) declarePattern(id, declare);
}

function declareStatement(node: TSESTree.Node, declare: Declare): void {
  switch (node.type) {
    case 'ImportDeclaration':
      for (const { local } of node.specifiers) declare(local.name, both);
      break;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) declareStatement(node.declaration, declare);
      break;
    case 'LabeledStatement':
      declareStatement(node.body, declare);
      break;
    default:
      declareByItself(node, declare);
  }
}

function declareByItself(node: TSESTree.Node, declare: Declare): void {
  if ('declare' in node && node.declare) return;
  switch (node.type) {
    case 'VariableDeclaration':
      declareHead(node, declare);
      break;
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      declarePattern(node.id, declare);
      break;
    default: {
      const kinds = kindsOfDeclarations[node.type];
      if (kinds && 'id' in node && node.id?.type === 'Identifier') declare(node.id.name, kinds);
      // Parsers of components wrap a module's statements.
      if (isWrapper(node)) declareStatements(node.body, declare);
    }
  }
}

/** The statements in a statement that belong to the same function. */
function innerStatements(
  node: TSESTree.Node | null | undefined,
): readonly (TSESTree.Node | null | undefined)[] {
  switch (node?.type) {
    case 'BlockStatement':
      return node.body;
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent);
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WhileStatement':
    case 'WithStatement':
      return [node.body];
    default:
      return node ? alternatives(node) : [];
  }
}

function alternatives(node: TSESTree.Node): readonly (TSESTree.Node | null | undefined)[] {
  switch (node.type) {
    case 'IfStatement':
      return [node.consequent, node.alternate];
    case 'TryStatement':
      return [node.block, node.handler?.body, node.finalizer];
    case 'ExportNamedDeclaration':
      return [node.declaration];
    default:
      return isWrapper(node) ? node.body : [];
  }
}

/** A node that no parser of JavaScript or TypeScript makes, around statements. */
function isWrapper(
  node: TSESTree.Node,
): node is TSESTree.Node & { readonly body: readonly TSESTree.Node[] } {
  return /^(?:Svelte|Astro)/u.test(node.type) && 'body' in node && Array.isArray(node.body);
}
