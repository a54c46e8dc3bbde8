import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Edit } from './edit.ts';
import type { ModulePath } from './module-path.ts';
import type { Reference } from './resolve-reference.ts';
import { isBuiltin } from 'node:module';
import { chooseName } from './choose-name.ts';
import { pathBetween } from './module-path.ts';
import { isRequire, readModuleHead } from './module-style.ts';
import { findVariable, moduleVariablesIn, resolveReference } from './resolve-reference.ts';
import { takeIn } from './take-in.ts';
import { unwrap } from './unwrap.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How code at a place names an export, and what must change for it to do so. */
export interface Naming {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The module that the name is imported from, where the name alone does not show it. */
  readonly from: string | undefined;
}

/** The place where an export is named, and the expression there whose module it belongs to. */
export interface Place {
  readonly node: TSESTree.Expression;
  readonly reference: Reference | undefined;
}

/** Names an export as the file does already, else by a new import. */
export function referTo(sourceCode: SourceCode, target: ModulePath, place: Place): Naming {
  return (
    nameByVariable(sourceCode, target, place.node) ??
    nameByObject(sourceCode, target, place.node) ??
    nameByVariablePart(sourceCode, target, place.node) ??
    nameByImport(sourceCode, target, place)
  );
}

interface Seen {
  readonly name: string;
  readonly rest: readonly string[];
  readonly reference: Reference;
}

/** Names an export by a variable that holds it, where there is one. */
export function findNamed(
  sourceCode: SourceCode,
  target: ModulePath,
  node: TSESTree.Node,
): Naming | undefined {
  const seen = variablesAbove(sourceCode, target, node);
  const exact = seen.find(({ rest }) => rest.length === 0);
  return exact && nameFrom(exact);
}

/** A variable that is the export, or the module right above it: `readFile`, `fsp.readFile`. */
function nameByVariable(
  sourceCode: SourceCode,
  target: ModulePath,
  node: TSESTree.Node,
): Naming | undefined {
  const above = variablesAbove(sourceCode, target, node).find(
    ({ reference }) =>
      reference.module === target.module && reference.path.length + 1 === target.path.length,
  );
  return findNamed(sourceCode, target, node) ?? (above && nameFrom(above));
}

/** The object of what is replaced: `fs.promises.readFile` in the place of `fs.readFileSync`. */
function nameByObject(
  sourceCode: SourceCode,
  target: ModulePath,
  node: TSESTree.Expression,
): Naming | undefined {
  for (let object = objectOf(node); object; object = objectOf(object)) {
    const reference = resolveReference(sourceCode, object);
    const rest = reference && pathBetween(reference, target);
    const isWhole = rest?.length === 0 && reference?.isNamespace === true;
    if (rest && !isWhole) {
      return { text: [textOf(sourceCode, object), ...rest].join('.'), edits: [], from: undefined };
    }
  }
  return undefined;
}

/** An expression as the object of a member: `(fs as Fs)`, `(await import('fs'))`. */
function textOf(sourceCode: SourceCode, object: TSESTree.Expression): string {
  const text = sourceCode.getText(object);
  const isTight =
    object.type === 'Identifier' ||
    object.type === 'MemberExpression' ||
    object.type === 'CallExpression' ||
    object.type === 'TSNonNullExpression';
  return isTight ? text : `(${text})`;
}

function nameByVariablePart(
  sourceCode: SourceCode,
  target: ModulePath,
  node: TSESTree.Node,
): Naming | undefined {
  const [found] = variablesAbove(sourceCode, target, node);
  return found && nameFrom(found);
}

function nameByImport(
  sourceCode: SourceCode,
  target: ModulePath,
  { node, reference }: Place,
): Naming {
  const specifier = specifierFor(sourceCode, target.module, reference);
  const head = readModuleHead(sourceCode);
  const [exported = 'default', ...rest] =
    head.style === 'import-equals' ? ['default', ...target.path] : target.path;
  const wanted = exported === 'default' ? nameOf(target.module) : exported;
  const local = chooseName(sourceCode, node, wanted);
  const beside = statementOf(sourceCode, node);
  const edit = takeIn(sourceCode, head, { specifier, exported, local, beside });
  return { text: [local, ...rest].join('.'), edits: [edit], from: specifier };
}

/** Variables that code at a node sees and that lead to an export, innermost first. */
function variablesAbove(sourceCode: SourceCode, target: ModulePath, node: TSESTree.Node): Seen[] {
  const seen: Seen[] = [];
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  for (; scope; scope = scope.upper) {
    for (const { variable, reference } of moduleVariablesIn(sourceCode, scope)) {
      const rest = pathBetween(reference, target);
      const isWhole = reference.isNamespace && target.path.length === 0;
      const isUsable = rest && !isWhole && isSetBefore(variable, node);
      if (isUsable && findVariable(sourceCode, node, variable.name) === variable) {
        seen.push({ name: variable.name, rest, reference });
      }
    }
  }
  return seen;
}

/** Imports hold from the start; a constant from where it stands. */
function isSetBefore(variable: TSESLint.Scope.Variable, node: TSESTree.Node): boolean {
  return variable.defs.every(
    (definition) =>
      definition.type === 'ImportBinding' || definition.node.range[1] <= node.range[0],
  );
}

function nameFrom({ name, rest, reference }: Seen): Naming {
  return {
    text: [name, ...rest].join('.'),
    edits: [],
    from: rest.length > 0 || reference.isMade ? undefined : reference.specifier,
  };
}

/** The object of a member expression, and of what stands in one: `(0, _fs.readFileSync)`. */
function objectOf(node: TSESTree.Expression): TSESTree.Expression | undefined {
  if (node.type === 'MemberExpression') return node.object;
  const inner = unwrap(node);
  return inner && objectOf(inner);
}

/** A module as the file writes its like: with `node:` or without. */
function specifierFor(
  sourceCode: SourceCode,
  module: string,
  reference: Reference | undefined,
): string {
  if (reference?.module === module) return reference.specifier;
  if (!isBuiltin(module) || module.startsWith('node:')) return module;
  const isBare =
    reference && isBuiltin(reference.specifier)
      ? isBareBuiltin(reference.specifier)
      : specifiersIn(sourceCode).some(isBareBuiltin);
  return isBare ? module : `node:${module}`;
}

function specifiersIn(sourceCode: SourceCode): string[] {
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  return scopes.flatMap((scope) =>
    moduleVariablesIn(sourceCode, scope).map(({ reference }) => reference.specifier),
  );
}

function isBareBuiltin(specifier: string): boolean {
  return isBuiltin(specifier) && !specifier.startsWith('node:');
}

/** What a module's own value is called: `fastGlob` for `fast-glob`. */
function nameOf(module: string): string {
  const words = module
    .replace(/^@[^/]+\//u, '')
    .split(/[^\w$]+/u)
    .filter(Boolean);
  const camel = words.map((word, index) =>
    index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  const joined = camel.join('');
  return /^[A-Za-z_$]/u.test(joined) ? joined : `_${joined}`;
}

/** The statement at the top of the file that requires what an expression names. */
function statementOf(sourceCode: SourceCode, node: TSESTree.Expression): TSESTree.Node | undefined {
  const root = rootOf(node);
  const variable = root && findVariable(sourceCode, root, root.name);
  const definition = variable?.defs[0]?.node;
  return (
    definition &&
    sourceCode.ast.body.find(
      (one) =>
        isRequire(one) &&
        one.range[0] <= definition.range[0] &&
        definition.range[1] <= one.range[1],
    )
  );
}

function rootOf(node: TSESTree.Expression): TSESTree.Identifier | undefined {
  if (node.type === 'Identifier') return node;
  const object = objectOf(node);
  return object && rootOf(object);
}
