import type { TSESTree } from '@typescript-eslint/utils';
import { childrenOf } from '../summary/children-of.ts';
import { endOf } from '../summary/offsets.ts';

/**
 * How sure it is that a function comes to a call of its own before it returns or gives the thread back: `always`, whatever it is
 * given; for each element of something (`each`), which may be empty; or only `maybe`.
 */
export type Certainty = 'always' | 'each' | 'maybe';

/** The certainty of each call of a file, under the offset at which its callee ends. */
export function findCertainCalls(ast: TSESTree.Program): ReadonlyMap<number, Certainty> {
  const walk: Walk = { found: new Map(), certainty: 'always', left: 'not', inSwitch: false };
  visit(walk, ast);
  return walk.found;
}

interface Walk {
  readonly found: Map<number, Certainty>;
  certainty: Certainty;
  /** Whether a part that may not have run leaves the loop, or the function, or gives the thread back: the rest may not run. */
  left: 'not' | 'loop' | 'function';
  /** Whether `break` ends a switch. */
  inSwitch: boolean;
}

function visit(walk: Walk, node: TSESTree.Node | null | undefined): void {
  if (!node) return;
  // The table's entries take the node type that they stand under, which no index signature can say.
  const own = (visitors as Readonly<Record<string, unknown>>)[node.type] as
    ((walk: Walk, node: TSESTree.Node) => void) | undefined;
  if (own) own(walk, node);
  else visitAll(walk, childrenOf(node));
}

function visitAll(walk: Walk, nodes: readonly (TSESTree.Node | null | undefined)[]): void {
  for (const node of nodes) visit(walk, node);
}

type VisitTable = {
  readonly [T in TSESTree.Node['type']]?: (
    walk: Walk,
    node: Extract<TSESTree.Node, { type: T }>,
  ) => void;
};

const visitors = {
  CallExpression: visitCall,
  NewExpression: visitCall,
  TaggedTemplateExpression: (walk, node) => {
    visitAll(walk, [node.tag, node.quasi]);
    walk.found.set(endOf(node.tag), walk.certainty);
  },
  ArrowFunctionExpression: visitFunction,
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  PropertyDefinition: (walk, node) => {
    visit(walk, node.computed ? node.key : null);
    apart(walk, () => {
      visit(walk, node.value);
    });
  },
  IfStatement: (walk, node) => {
    visit(walk, node.test);
    maybe(walk, [node.consequent]);
    maybe(walk, [node.alternate]);
  },
  ConditionalExpression: (walk, node) => {
    visit(walk, node.test);
    maybe(walk, [node.consequent]);
    maybe(walk, [node.alternate]);
  },
  LogicalExpression: (walk, node) => {
    visit(walk, node.left);
    maybe(walk, [node.right]);
  },
  AssignmentExpression: (walk, node) => {
    visit(walk, node.left);
    if (['??=', '||=', '&&='].includes(node.operator)) maybe(walk, [node.right]);
    else visit(walk, node.right);
  },
  AssignmentPattern: (walk, node) => {
    visit(walk, node.left);
    maybe(walk, [node.right]);
  },
  SwitchStatement: (walk, node) => {
    visit(walk, node.discriminant);
    const { inSwitch } = walk;
    walk.inSwitch = true;
    maybe(walk, node.cases);
    walk.inSwitch = inSwitch;
  },
  CatchClause: (walk, node) => {
    maybe(walk, [node.body]);
  },
  DoWhileStatement: (walk, node) => {
    loop(walk, 'always', [node.body, node.test]);
  },
  WhileStatement: (walk, node) => {
    const isEndless = node.test.type === 'Literal' && Boolean(node.test.value);
    visit(walk, node.test);
    loop(walk, isEndless ? 'always' : 'each', [node.body]);
  },
  ForStatement: (walk, node) => {
    visitAll(walk, [node.init, node.test]);
    loop(walk, node.test ? 'each' : 'always', [node.body, node.update]);
  },
  ForInStatement: (walk, node) => {
    visit(walk, node.right);
    loop(walk, 'each', [node.body]);
  },
  ForOfStatement: (walk, node) => {
    visit(walk, node.right);
    if (node.await) leave(walk, 'function');
    loop(walk, 'each', [node.body]);
  },
  ReturnStatement: (walk, node) => {
    visit(walk, node.argument);
    leave(walk, 'function');
  },
  AwaitExpression: (walk, node) => {
    visit(walk, node.argument);
    leave(walk, 'function');
  },
  YieldExpression: (walk, node) => {
    visit(walk, node.argument);
    leave(walk, 'function');
  },
  ContinueStatement: (walk) => {
    leave(walk, 'loop');
  },
  BreakStatement: (walk, node) => {
    if (node.label) leave(walk, 'function');
    else if (!walk.inSwitch) leave(walk, 'loop');
  },
} satisfies VisitTable;

function visitCall(walk: Walk, node: TSESTree.CallExpression | TSESTree.NewExpression): void {
  visitAll(walk, [node.callee, ...node.arguments]);
  walk.found.set(endOf(node.callee), walk.certainty);
}

function visitFunction(
  walk: Walk,
  node:
    TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression,
): void {
  apart(walk, () => {
    visitAll(walk, [...node.params, node.body]);
  });
}

/** Walks what runs at another time. */
function apart(walk: Walk, visitInner: () => void): void {
  const { certainty, left, inSwitch } = walk;
  Object.assign(walk, { certainty: 'always', left: 'not', inSwitch: false });
  visitInner();
  Object.assign(walk, { certainty, left, inSwitch });
}

/** Walks a part that may not run. Where it leaves, what follows may not run either. */
function maybe(walk: Walk, nodes: readonly (TSESTree.Node | null | undefined)[]): void {
  const { certainty, left } = walk;
  walk.certainty = 'maybe';
  const leaves = visitPart(walk, nodes);
  walk.certainty = leaves === 'not' ? certainty : 'maybe';
  walk.left = leaves === 'not' ? left : leaves;
}

/** Walks the body of a loop; what leaves only the loop says nothing about what follows it. */
function loop(
  walk: Walk,
  certainty: Certainty,
  nodes: readonly (TSESTree.Node | null | undefined)[],
): void {
  const before = { certainty: walk.certainty, left: walk.left, inSwitch: walk.inSwitch };
  if (walk.certainty === 'always') walk.certainty = certainty;
  walk.inSwitch = false;
  const leaves = visitPart(walk, nodes);
  const isLeft = leaves === 'function';
  walk.certainty = isLeft ? 'maybe' : before.certainty;
  walk.left = isLeft ? leaves : before.left;
  walk.inSwitch = before.inSwitch;
}

/** Walks a part and tells whether it leaves what is around it. */
function visitPart(walk: Walk, nodes: readonly (TSESTree.Node | null | undefined)[]): Walk['left'] {
  walk.left = 'not';
  visitAll(walk, nodes);
  return walk.left;
}

function leave(walk: Walk, left: 'loop' | 'function'): void {
  walk.certainty = 'maybe';
  if (walk.left !== 'function') walk.left = left;
}
