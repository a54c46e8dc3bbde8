import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionForm, MemberSummary, Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { assignTo, keyOf } from './assign-to.ts';
import { startOf } from './offsets.ts';
import { readType } from './read-type.ts';
import { parametersOf, summariseFunction, withinFunction } from './visit-functions.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** A class: its members, what it extends and implements. */
export function visitClass(state: SummaryState, node: ClassNode, name?: string): Value {
  const superClass = node.superClass ? state.visit(node.superClass) : undefined;
  const id =
    state.classes.push({
      name: node.id?.name ?? name,
      body: startOf(node.body),
      superClass,
      implements: orEmpty(node.implements).map(({ expression }) =>
        expression.type === 'Identifier'
          ? state.valueOfIdentifier(expression, 'type')
          : state.visit(expression),
      ),
      members: [],
      assigned: [],
      decorators: readDecorators(state, node.decorators),
    }) - 1;
  const value: Value = { type: 'class', class: id };
  if (node.id) assignTo(state, node.id, value);
  for (const member of node.body.body) visitMember(state, member, id);
  return value;
}

function visitMember(state: SummaryState, member: TSESTree.ClassElement, owner: number): void {
  switch (member.type) {
    case 'MethodDefinition':
      visitMethod(state, member, owner);
      break;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      visitField(state, member, owner);
      break;
    case 'StaticBlock':
      state.visit(member);
      break;
    default:
  }
}

function visitMethod(state: SummaryState, member: TSESTree.MethodDefinition, owner: number): void {
  const name = keyOf(state, member);
  if (member.value.type !== 'FunctionExpression') return;
  const value = summariseFunction(state, member.value, {
    name,
    place: {
      form: formOf(member.kind),
      class: owner,
      static: member.static,
      decorators: readDecorators(state, member.decorators),
    },
  });
  if (member.kind === 'constructor')
    recordParameterProperties(state, member.value, { owner, value });
  record(state, owner, { name, static: member.static, kind: memberKind(member.kind), value });
}

/** An instance field's initialiser runs when the class is constructed, a static one's with the code around the class. */
function visitField(
  state: SummaryState,
  member: TSESTree.PropertyDefinition | TSESTree.AccessorProperty,
  owner: number,
): void {
  const name = keyOf(state, member);
  const decorators = readDecorators(state, member.decorators);
  const annotation = readType(state, member.typeAnnotation?.typeAnnotation);
  if (annotation) {
    record(state, owner, {
      name,
      static: member.static,
      kind: 'field',
      value: { type: 'instance', of: annotation },
    });
  }
  if (!member.value) return;
  const initialiser = member.value;
  const read = (): void => {
    const value = isFunction(initialiser)
      ? summariseFunction(state, initialiser, {
          name,
          place: { form: 'method', class: owner, static: member.static, decorators },
        })
      : state.visit(initialiser, name);
    state.markEscaping(value);
    record(state, owner, { name, static: member.static, kind: 'field', value });
  };
  if (member.static || isFunction(initialiser)) read();
  else
    withinFunction(
      state,
      { id: fieldFunction(state, owner, member), node: member, isArrow: false, class: owner },
      read,
    );
}

function fieldFunction(state: SummaryState, owner: number, member: TSESTree.Node): number {
  return (
    state.functions.push({
      form: 'field',
      name: undefined,
      async: false,
      generator: false,
      parent: state.current.function,
      line: state.lineOf(member),
      parameters: [],
      returns: [],
      returnType: undefined,
      annotation: undefined,
      class: owner,
      decorators: [],
      directives: [],
      assigned: [],
      tested: [],
      kept: [],
    }) - 1
  );
}

/** `constructor(private readonly db: Database)` declares a field, which is what the constructor is passed. */
function recordParameterProperties(
  state: SummaryState,
  node: TSESTree.FunctionExpression,
  { owner, value }: { readonly owner: number; readonly value: Value },
): void {
  if (value.type !== 'function') return;
  for (const [index, parameter] of parametersOf(node).entries()) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const { parameter: target } = parameter;
    const { name } = target.type === 'AssignmentPattern' ? target.left : target;
    record(state, owner, {
      name,
      static: false,
      kind: 'field',
      value: { type: 'parameter', function: value.function, index },
    });
  }
}

function record(
  state: SummaryState,
  owner: number,
  member: Omit<MemberSummary, 'name'> & { name: string | undefined },
): void {
  const { name } = member;
  if (name !== undefined) state.classes[owner]?.members.push({ ...member, name });
}

function readDecorators(
  state: SummaryState,
  decorators: readonly TSESTree.Decorator[] | undefined,
): Value[] {
  return orEmpty(decorators).map((decorator) => state.visit(decorator.expression));
}

/** Parsers of JavaScript alone leave TypeScript's lists out. */
function orEmpty<T>(list: readonly T[] | undefined): readonly T[] {
  return list ?? [];
}

function formOf(kind: TSESTree.MethodDefinition['kind']): FunctionForm {
  if (kind === 'get') return 'getter';
  return kind === 'set' ? 'setter' : kind;
}

function memberKind(kind: TSESTree.MethodDefinition['kind']): MemberSummary['kind'] {
  if (kind === 'get') return 'getter';
  return kind === 'set' ? 'setter' : 'method';
}

function isFunction(
  node: TSESTree.Node,
): node is TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}
