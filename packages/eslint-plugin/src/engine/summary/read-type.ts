import type { TSESTree } from '@typescript-eslint/utils';
import type { MemberSummary, Value } from './file-summary.ts';
import type { NameUse } from './names-in-force.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { startOf } from './offsets.ts';

/** Wrappers whose first type argument is what counts. */
const transparentTypes = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
]);

/** The value that a type annotation names: `Request` as imported, `fs.Stats`, `import('x').Y`; undefined where it names none. */
export function readType(
  state: SummaryState,
  node: TSESTree.TypeNode | undefined,
): Value | undefined {
  switch (node?.type) {
    case 'TSTypeReference':
      return readReference(state, node);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return firstNamed(state, node.types);
    case 'TSImportType':
      return readImportType(node);
    case 'TSTypeLiteral':
      return readShape(state, node, { name: undefined, members: node.members });
    case 'TSTypeQuery':
      return readQuery(state, node);
    case 'TSArrayType':
      return readList(state, node.elementType);
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? readType(state, node.typeAnnotation) : undefined;
    default:
      return undefined;
  }
}

/** Lists, and what holds elements under keys; their last type argument is that of the elements. */
const listTypes = new Set([
  'Array',
  'Map',
  'ReadonlyArray',
  'ReadonlyMap',
  'ReadonlySet',
  'Record',
  'Set',
]);

/** A list of which only the type of its elements is known. */
function readList(state: SummaryState, element: TSESTree.TypeNode | undefined): Value | undefined {
  const of = readType(state, element);
  if (!of || of.type === 'global') return undefined;
  return { type: 'array', elements: [{ type: 'instance', of }], isDeclared: true };
}

/** What an interface, or a type literal, tells: its name, what it extends, its members. */
interface Shape {
  readonly name: string | undefined;
  readonly members: readonly TSESTree.TypeElement[];
  readonly extended?: readonly Value[];
}

/** Notes the types of the fields that a type declares; a literal that declares none says nothing. */
export function readShape(
  state: SummaryState,
  node: TSESTree.Node,
  { name, members, extended = [] }: Shape,
): Value | undefined {
  const fields = members.flatMap((member) => readField(state, member));
  if (name === undefined && fields.length === 0) return undefined;
  const [superClass, ...others] = extended;
  const id =
    state.classes.push({
      name,
      isShape: true,
      body: startOf(node),
      superClass,
      implements: others,
      members: fields,
      assigned: [],
      decorators: [],
    }) - 1;
  return { type: 'class', class: id };
}

/** The types of a function's parameters; undefined where none of them names one. */
export function readSignature(
  state: SummaryState,
  { params }: TSESTree.TSFunctionType,
): Value | undefined {
  const [first] = params;
  const isOfThis = first?.type === 'Identifier' && first.name === 'this';
  const parameters = (isOfThis ? params.slice(1) : params).map((parameter): Value => {
    const isRest = parameter.type === 'RestElement' || !('typeAnnotation' in parameter);
    const type = isRest ? undefined : readType(state, parameter.typeAnnotation?.typeAnnotation);
    return type === undefined || type.type === 'global' ? unknownValue : type;
  });
  const isTold = parameters.some(({ type }) => type !== 'unknown');
  return isTold ? { type: 'signature', parameters } : undefined;
}

function readField(state: SummaryState, member: TSESTree.TypeElement): MemberSummary[] {
  if (member.type !== 'TSPropertySignature' || member.computed) return [];
  const of = readType(state, member.typeAnnotation?.typeAnnotation);
  if (!of || of.type === 'global' || member.key.type !== 'Identifier') return [];
  const value: Value = { type: 'instance', of };
  return [{ name: member.key.name, static: false, kind: 'field', value }];
}

function readQuery(state: SummaryState, node: TSESTree.TSTypeQuery): Value | undefined {
  const { exprName } = node;
  if (exprName.type === 'TSImportType') return undefined;
  const of = readName(state, exprName, 'value');
  return of && { type: 'typeof', of };
}

function readReference(state: SummaryState, node: TSESTree.TSTypeReference): Value | undefined {
  const [argument] = node.typeArguments?.params ?? [];
  if (node.typeName.type === 'Identifier' && listTypes.has(node.typeName.name)) {
    return readList(state, node.typeArguments?.params.at(-1)) ?? readName(state, node.typeName);
  }
  if (node.typeName.type === 'Identifier' && transparentTypes.has(node.typeName.name)) {
    if (argument && node.typeName.name !== 'Promise') return readType(state, argument);
    return { type: 'global', name: node.typeName.name };
  }
  return readName(state, node.typeName);
}

function readName(
  state: SummaryState,
  name: TSESTree.EntityName,
  use: NameUse = 'type',
): Value | undefined {
  if (name.type === 'Identifier') return state.valueOfIdentifier(name, use);
  if (name.type !== 'TSQualifiedName') return undefined;
  const object = readName(state, name.left, use);
  return object && { type: 'member', object, name: name.right.name };
}

function firstNamed(state: SummaryState, types: readonly TSESTree.TypeNode[]): Value | undefined {
  for (const type of types) {
    const named = readType(state, type);
    if (named) return named;
  }
  return undefined;
}

function readImportType(node: TSESTree.TSImportType): Value | undefined {
  const source: unknown = 'source' in node ? node.source : undefined;
  if (typeof source !== 'object' || source === null || !('value' in source)) return undefined;
  if (typeof source.value !== 'string') return undefined;
  const module: Value = { type: 'module', specifier: source.value };
  const names: string[] = [];
  for (let name: TSESTree.EntityName | null = node.qualifier; name;) {
    if (name.type === 'TSQualifiedName') {
      names.unshift(name.right.name);
      name = name.left;
    } else {
      if (name.type === 'Identifier') names.unshift(name.name);
      name = null;
    }
  }
  return names.reduce<Value>((object, name) => ({ type: 'member', object, name }), module);
}
