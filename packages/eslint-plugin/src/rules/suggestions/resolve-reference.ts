import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ModulePath } from './module-path.ts';
import { promisified, toModulePath } from './module-path.ts';
import { unwrap } from './unwrap.ts';

/** What an expression names: an export of a module, by syntax alone. */
export interface Reference extends ModulePath {
  /** The module as the file writes it. */
  readonly specifier: string;
  /** Whether it is a namespace object, which cannot be called. */
  readonly isNamespace: boolean;
  /** Whether the file made it of the export: `promisify(fs.readFile)`. */
  readonly isMade: boolean;
}

/** A variable that holds an export of a module. */
interface ModuleVariable {
  readonly variable: Variable;
  readonly reference: Reference;
}

type SourceCode = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** Written names, before they are brought into their one form. */
interface Written {
  readonly specifier: string;
  readonly path: readonly string[];
  readonly isNamespace: boolean;
}

/** Constants of constants of constants: what is further away is nobody's habit. */
const maxDepth = 8;

/** A file's findings look at the same scopes again and again. */
const variablesOf = new WeakMap<TSESLint.Scope.Scope, readonly ModuleVariable[]>();

const interopHelper =
  /^(?:_*interopRequire(?:Default|Wildcard)|__importDefault|__importStar|__toESM)\d*$/u;

/** Resolves an expression through imports, `require`, destructuring and constants; undefined where the text does not tell. */
export function resolveReference(
  sourceCode: SourceCode,
  node: TSESTree.Node,
): Reference | undefined {
  return toReference(resolve(sourceCode, node, 0));
}

/** The variables of a scope that hold exports of modules; those that can hold several things are left out. */
export function moduleVariablesIn(
  sourceCode: SourceCode,
  scope: TSESLint.Scope.Scope,
): readonly ModuleVariable[] {
  const known = variablesOf.get(scope);
  if (known) return known;
  const found = scope.variables.flatMap((variable): ModuleVariable[] => {
    const reference = toReference(resolveDefinition(sourceCode, variable, 0));
    return reference ? [{ variable, reference }] : [];
  });
  variablesOf.set(scope, found);
  return found;
}

/** Whether a call is one of `util.promisify`. */
export function isPromisify(sourceCode: SourceCode, { callee }: TSESTree.CallExpression): boolean {
  return isPromisifier(resolve(sourceCode, callee, 0));
}

/** Finds a variable by name, as code at a node sees it. */
export function findVariable(
  sourceCode: SourceCode,
  node: TSESTree.Node,
  name: string,
): Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  for (; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}

function toReference(written: Written | undefined): Reference | undefined {
  if (!written) return undefined;
  const { specifier, path, isNamespace } = written;
  return {
    ...toModulePath(specifier, path),
    specifier,
    isNamespace: isNamespace && path.length === 0,
    isMade: path.includes(promisified),
  };
}

function resolve(sourceCode: SourceCode, node: TSESTree.Node, depth: number): Written | undefined {
  switch (node.type) {
    case 'Identifier': {
      const variable = findVariable(sourceCode, node, node.name);
      return variable && resolveDefinition(sourceCode, variable, depth + 1);
    }
    case 'MemberExpression':
      return step(resolve(sourceCode, node.object, depth), propertyName(node));
    case 'CallExpression':
      return resolveCall(sourceCode, node, depth);
    case 'AwaitExpression':
      return node.argument.type === 'ImportExpression'
        ? moduleOf(node.argument.source, true)
        : undefined;
    default: {
      const inner = unwrap(node);
      return inner && resolve(sourceCode, inner, depth);
    }
  }
}

/** `require('fs')`, `_interopRequireDefault(require('fs'))`, `process.getBuiltinModule('fs')`, `promisify(fs.readFile)` */
function resolveCall(
  sourceCode: SourceCode,
  { callee, arguments: [first] }: TSESTree.CallExpression,
  depth: number,
): Written | undefined {
  if (!first) return undefined;
  if (isRequire(sourceCode, callee)) return moduleOf(first, false);
  const isHelper = callee.type === 'Identifier' && interopHelper.test(callee.name);
  if (isHelper) return resolve(sourceCode, first, depth);
  const isBuiltinGetter =
    callee.type === 'MemberExpression' && propertyName(callee) === 'getBuiltinModule';
  if (isBuiltinGetter) return moduleOf(first, false);
  return isPromisifier(resolve(sourceCode, callee, depth))
    ? step(resolve(sourceCode, first, depth), promisified)
    : undefined;
}

function isPromisifier(written: Written | undefined): boolean {
  const { module, path } = toReference(written) ?? {};
  return module === 'util' && path?.join('.') === 'promisify';
}

/** The `require` that Node.js gives, or one made by `createRequire`. */
function isRequire(sourceCode: SourceCode, callee: TSESTree.Expression): boolean {
  if (callee.type !== 'Identifier' || callee.name !== 'require') return false;
  const [definition] = findVariable(sourceCode, callee, 'require')?.defs ?? [];
  if (!definition) return true;
  const { node } = definition;
  return (
    node.type === 'VariableDeclarator' &&
    node.init?.type === 'CallExpression' &&
    /\bcreateRequire$/u.test(sourceCode.getText(node.init.callee))
  );
}

function moduleOf(source: TSESTree.Node, isNamespace: boolean): Written | undefined {
  const specifier = constantText(source);
  return specifier === undefined ? undefined : { specifier, path: [], isNamespace };
}

function resolveDefinition(
  sourceCode: SourceCode,
  variable: Variable,
  depth: number,
): Written | undefined {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0 || depth > maxDepth) return undefined;
  const { node } = definition;
  if (node.type === 'VariableDeclarator') {
    const writes = variable.references.filter((reference) => reference.isWrite());
    if (!node.init || writes.length !== 1) return undefined;
    const path = pathInPattern(node.id, variable.name);
    return path?.reduce(step, resolve(sourceCode, node.init, depth));
  }
  return resolveImport(definition.parent, node);
}

function resolveImport(
  declaration: TSESTree.Node | null | undefined,
  node: TSESTree.Node,
): Written | undefined {
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference, importKind } = node;
    return importKind !== 'type' && moduleReference.type === 'TSExternalModuleReference'
      ? moduleOf(moduleReference.expression, false)
      : undefined;
  }
  if (declaration?.type !== 'ImportDeclaration' || declaration.importKind === 'type') {
    return undefined;
  }
  const specifier = declaration.source.value;
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return { specifier, path: ['default'], isNamespace: false };
    case 'ImportNamespaceSpecifier':
      return { specifier, path: [], isNamespace: true };
    case 'ImportSpecifier': {
      const { imported } = node;
      const name = imported.type === 'Identifier' ? imported.name : imported.value;
      return node.importKind === 'type'
        ? undefined
        : { specifier, path: [name], isNamespace: false };
    }
    default:
      return undefined;
  }
}

/** The names that lead to a variable in a pattern: `promises`, `readFile` in `{ promises: { readFile: read } }`. */
function pathInPattern(pattern: TSESTree.Node, name: string): readonly string[] | undefined {
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : undefined;
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const inner = pathInPattern(property.value, name);
    const key = inner && keyName(property);
    if (inner) return key === undefined ? undefined : [key, ...inner];
  }
  return undefined;
}

function keyName({ key, computed }: TSESTree.Property): string | undefined {
  return key.type === 'Identifier' && !computed ? key.name : constantText(key);
}

/** The name of the property that a member expression reads, where the text tells it. */
export function propertyName({
  computed,
  property,
}: TSESTree.MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return constantText(property);
}

/** The text of a string that is written out, in quotes or backticks. */
function constantText(node: TSESTree.Node): string | undefined {
  if (node.type === 'TemplateLiteral') {
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
  }
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function step(written: Written | undefined, name: string | undefined): Written | undefined {
  return written && name !== undefined ? { ...written, path: [...written.path, name] } : undefined;
}
