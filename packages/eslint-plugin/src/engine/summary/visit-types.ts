import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { readShape, readSignature, readType } from './read-type.ts';

/** `interface Context extends Request { db: Database }` */
export function visitInterface(state: SummaryState, node: TSESTree.TSInterfaceDeclaration): Value {
  const extended = node.extends.flatMap(({ expression }) =>
    expression.type === 'Identifier' ? [state.valueOfIdentifier(expression, 'type')] : [],
  );
  const members = node.body.body;
  nameType(state, node.id, readShape(state, node.body, { name: node.id.name, members, extended }));
  return unknownValue;
}

/** `type Database = typeof database`, `type Handler = (context: Context) => void` */
export function visitTypeAlias(state: SummaryState, node: TSESTree.TSTypeAliasDeclaration): Value {
  const { typeAnnotation: type } = node;
  const named = type.type === 'TSFunctionType' ? readSignature(state, type) : readType(state, type);
  nameType(state, node.id, named?.type === 'global' ? undefined : named);
  return unknownValue;
}

/** Notes what the name of a type stands for, unless a value has the same name: that tells more. */
function nameType(state: SummaryState, id: TSESTree.Identifier, type: Value | undefined): void {
  const name = state.valueOfIdentifier(id, 'type');
  const value = state.valueOfIdentifier(id);
  if (!type || name.type !== 'binding') return;
  if (value.type === 'binding' && value.binding === name.binding) return;
  state.bindings[name.binding]?.writes.push(type);
}

/**
 * Exports the types that a file declares which declares nothing else: in a declaration file all are exported, whether it says so or
 * not, and elsewhere nobody asks for those that are not.
 */
export function exportTypes(state: SummaryState, { body }: TSESTree.Program): void {
  if (!body.every(declaresTypes)) return;
  for (const statement of body) {
    if (!isType(statement)) continue;
    const value = state.valueOfIdentifier(statement.id, 'type');
    state.exports.push({ name: statement.id.name, value });
  }
}

type TypeDeclaration = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration;

function isType(statement: TSESTree.Node): statement is TypeDeclaration {
  return statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration';
}

function declaresTypes(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration === null || isType(statement.declaration);
    case 'ExportAllDeclaration':
    case 'ImportDeclaration':
      return true;
    default:
      return isType(statement);
  }
}
