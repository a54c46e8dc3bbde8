import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { assignTo } from './assign-to.ts';

/** `import a, { b as c }, * as d from 'm'` */
export function visitImport(state: SummaryState, node: TSESTree.ImportDeclaration): Value {
  const module: Value = { type: 'module', specifier: node.source.value };
  for (const specifier of node.specifiers) {
    assignTo(state, specifier.local, importedValue(module, specifier));
  }
  return unknownValue;
}

/** `import a = require('m')`, `import a = b.c` */
export function visitImportEquals(
  state: SummaryState,
  node: TSESTree.TSImportEqualsDeclaration,
): Value {
  const { moduleReference } = node;
  if (moduleReference.type === 'TSExternalModuleReference') {
    const source = state.visit(moduleReference.expression);
    if (source.type === 'literal') {
      assignTo(state, node.id, { type: 'module', specifier: String(source.value) });
    }
  } else {
    assignTo(state, node.id, unknownValue);
  }
  return unknownValue;
}

/** `export const a = b`, `export { a as b }`, `export { a } from 'm'` */
export function visitExportNamed(
  state: SummaryState,
  node: TSESTree.ExportNamedDeclaration,
): Value {
  if (node.declaration) {
    state.visit(node.declaration);
    for (const name of declaredNames(node.declaration))
      addExport(state, name.name, state.valueOfIdentifier(name, 'any'));
  }
  const { source } = node;
  for (const specifier of node.specifiers) {
    const local = nameOf(specifier.local);
    const value: Value = source
      ? { type: 'member', object: { type: 'module', specifier: source.value }, name: local }
      : specifier.local.type === 'Identifier'
        ? state.valueOfIdentifier(specifier.local, 'any')
        : unknownValue;
    addExport(state, nameOf(specifier.exported), value);
  }
  return unknownValue;
}

/** `export default a` */
export function visitExportDefault(
  state: SummaryState,
  node: TSESTree.ExportDefaultDeclaration,
): Value {
  const { declaration } = node;
  const value =
    declaration.type === 'Identifier'
      ? state.valueOfIdentifier(declaration, 'any')
      : state.visit(declaration);
  addExport(state, 'default', value);
  return unknownValue;
}

/** `export * from 'm'`, `export * as a from 'm'` */
export function visitExportAll(state: SummaryState, node: TSESTree.ExportAllDeclaration): Value {
  const name = node.exported ? nameOf(node.exported) : '*';
  addExport(state, name, { type: 'module', specifier: node.source.value });
  return unknownValue;
}

/** `namespace A { export const b = c }`: an object that has what is exported inside. */
export function visitNamespace(state: SummaryState, node: TSESTree.TSModuleDeclaration): Value {
  const before = state.exports.length;
  state.visit(node.body);
  const exported = state.exports.splice(before);
  if (node.id.type === 'Identifier') {
    const properties = exported.map(({ name, value }) => [name, value] as const);
    assignTo(state, node.id, { type: 'object', properties, spreads: [] });
  }
  return unknownValue;
}

/** `export = a` */
export function visitExportAssignment(
  state: SummaryState,
  node: TSESTree.TSExportAssignment,
): Value {
  addExport(state, 'default', state.visit(node.expression));
  return unknownValue;
}

function addExport(state: SummaryState, name: string, value: Value): void {
  state.exports.push({ name, value });
}

function importedValue(module: Value, specifier: TSESTree.ImportClause): Value {
  switch (specifier.type) {
    case 'ImportNamespaceSpecifier':
      return module;
    case 'ImportDefaultSpecifier':
      return { type: 'member', object: module, name: 'default' };
    default:
      return { type: 'member', object: module, name: nameOf(specifier.imported) };
  }
}

function declaredNames(node: TSESTree.Node): TSESTree.Identifier[] {
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap((one) => patternNames(one.id));
  const id = 'id' in node ? node.id : undefined;
  return id?.type === 'Identifier' ? [id] : [];
}

function patternNames(node: TSESTree.Node | null): TSESTree.Identifier[] {
  switch (node?.type) {
    case 'Identifier':
      return [node];
    case 'ObjectPattern':
      return node.properties.flatMap((one) =>
        patternNames(one.type === 'RestElement' ? one.argument : one.value),
      );
    case 'ArrayPattern':
      return node.elements.flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(node.left);
    default:
      return [];
  }
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}
