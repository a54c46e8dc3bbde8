import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { childrenOf } from './children-of.ts';
import { unknownValue } from './file-summary.ts';
import { visitBlock } from './visit-block.ts';
import { visitCall, visitImportExpression, visitTemplateCall } from './visit-calls.ts';
import { visitClass } from './visit-classes.ts';
import * as expressions from './visit-expressions.ts';
import { visitFunction, visitReturn } from './visit-functions.ts';
import * as modules from './visit-modules.ts';
import * as statements from './visit-statements.ts';
import { visitInterface, visitTypeAlias } from './visit-types.ts';

/** Reads one node: writes what it says to the state and tells where its value comes from. */
export type Visitor = (state: SummaryState, node: TSESTree.Node, name: string | undefined) => Value;

type VisitorTable = {
  readonly [T in TSESTree.Node['type']]?: (
    state: SummaryState,
    node: Extract<TSESTree.Node, { type: T }>,
    name?: string,
  ) => Value;
};

const visitors = {
  ArrayExpression: expressions.visitArray,
  ArrowFunctionExpression: visitFunction,
  AssignmentExpression: expressions.visitAssignment,
  AwaitExpression: expressions.visitAwait,
  BinaryExpression: expressions.visitBinary,
  BlockStatement: visitBlock,
  BreakStatement: () => unknownValue,
  CallExpression: visitCall,
  CatchClause: statements.visitCatch,
  ChainExpression: expressions.visitInner,
  ClassDeclaration: visitClass,
  ClassExpression: visitClass,
  ConditionalExpression: expressions.visitConditional,
  ContinueStatement: () => unknownValue,
  DoWhileStatement: statements.visitLoop,
  ExportAllDeclaration: modules.visitExportAll,
  ExportDefaultDeclaration: modules.visitExportDefault,
  ExportNamedDeclaration: modules.visitExportNamed,
  ExpressionStatement: statements.visitExpressionStatement,
  ForInStatement: statements.visitForEach,
  ForOfStatement: statements.visitForEach,
  ForStatement: statements.visitLoop,
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  Identifier: (state, node) => state.valueOfIdentifier(node),
  IfStatement: statements.visitIf,
  ImportDeclaration: modules.visitImport,
  ImportExpression: visitImportExpression,
  JSXIdentifier: () => unknownValue,
  LabeledStatement: (state, node) => state.visit(node.body),
  Literal: expressions.visitLiteral,
  LogicalExpression: expressions.visitLogical,
  MemberExpression: expressions.visitMember,
  MetaProperty: () => unknownValue,
  NewExpression: visitCall,
  ObjectExpression: expressions.visitObject,
  ReturnStatement: visitReturn,
  SequenceExpression: expressions.visitSequence,
  SwitchStatement: statements.visitSwitch,
  Super: (state) => ({ type: 'super', function: state.thisFunction }),
  TaggedTemplateExpression: visitTemplateCall,
  TemplateLiteral: expressions.visitTemplate,
  ThisExpression: (state) => ({ type: 'this', function: state.thisFunction }),
  TryStatement: statements.visitTry,
  TSAsExpression: expressions.visitAssertion,
  TSExportAssignment: modules.visitExportAssignment,
  TSImportEqualsDeclaration: modules.visitImportEquals,
  TSInterfaceDeclaration: visitInterface,
  TSInstantiationExpression: expressions.visitInner,
  TSModuleDeclaration: modules.visitNamespace,
  TSNonNullExpression: expressions.visitInner,
  TSSatisfiesExpression: expressions.visitAssertion,
  TSTypeAliasDeclaration: visitTypeAlias,
  TSTypeAssertion: expressions.visitAssertion,
  UnaryExpression: expressions.visitUnary,
  UpdateExpression: expressions.visitUpdate,
  VariableDeclarator: statements.visitDeclarator,
  WhileStatement: statements.visitLoop,
  YieldExpression: expressions.visitYield,
} satisfies VisitorTable;

/** TypeScript nodes that hold code that runs; all other `TS…` nodes are types. */
const runningTypeScript = new Set([
  'TSModuleBlock',
  'TSModuleDeclaration',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
]);

/** The visitor of a node: its own, or the one that visits its children. */
export function visitorFor(node: TSESTree.Node): Visitor {
  // The table's entries take the node type that they stand under, which no index signature can say.
  const own = (visitors as Readonly<Record<string, unknown>>)[node.type] as Visitor | undefined;
  return own ?? visitChildren;
}

/** Visits every child of a node that has no meaning of its own; what is read there may be used in any way. */
export function visitChildren(state: SummaryState, node: TSESTree.Node): Value {
  if (node.type.startsWith('TS') && !runningTypeScript.has(node.type)) return unknownValue;
  for (const child of childrenOf(node)) {
    const value = state.visit(child);
    const isDeclaration = child.type === 'FunctionDeclaration' || child.type === 'ClassDeclaration';
    if (!isDeclaration) state.markEscaping(value);
  }
  return unknownValue;
}
