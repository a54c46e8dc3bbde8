import type { TSESTree } from '@typescript-eslint/utils';
import type { Declare, NameKinds } from './declare-names.ts';
import {
  declareHead,
  declareHoisted,
  declarePattern,
  declareStatements,
  declareTypeParameters,
} from './declare-names.ts';

/** One name that a file declares; each is one object. */
export interface DeclaredName {
  readonly name: string;
  /** The function, or the module, that its variable belongs to. */
  readonly owner: TSESTree.Node;
}

/** How a name is used: where values stand, where types do, or where both may. */
export type NameUse = 'value' | 'type' | 'any';

/** The names in force at the place that a walk over a file has come to. */
export interface NamesInForce {
  /** Enters a node; true where it has names of its own, so that it is to be left again. */
  enter: (node: TSESTree.Node) => boolean;
  leave: () => void;
  /** What a name stands for here; undefined where the file declares no such name, or only says that it exists elsewhere. */
  find: (name: string, use: NameUse) => DeclaredName | undefined;
}

interface Scope {
  readonly names: Map<string, DeclaredName & { kinds: NameKinds }>;
  readonly outer: Scope | undefined;
  /** The function, or the module, that the variables which it declares belong to. */
  readonly owner: TSESTree.Node;
  /** A function's body, whose names are its function's own. */
  readonly body: TSESTree.Node | undefined;
}

type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/**
 * Follows which names are in force while a file is walked. The scope analysis that parsers come with tells far more, takes as
 * long as the parser, and differs from parser to parser.
 */
export function createNamesInForce(program: TSESTree.Program): NamesInForce {
  let scope = openScope({ outer: undefined, owner: program, body: undefined });
  declareBody(scope, program.body);
  return {
    enter(node) {
      const entered = node === scope.body ? undefined : scopeOf(node, scope);
      if (entered) scope = entered;
      return entered !== undefined;
    },
    leave() {
      scope = scope.outer ?? scope;
    },
    find(name, use) {
      for (let one: Scope | undefined = scope; one; one = one.outer) {
        const found = one.names.get(name);
        if (found && (use === 'any' || found.kinds[use])) return found;
      }
      return undefined;
    },
  };
}

function openScope(scope: Omit<Scope, 'names'>): Scope {
  return { ...scope, names: new Map() };
}

function scopeOf(node: TSESTree.Node, outer: Scope): Scope | undefined {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return scopeOfFunction(node, outer);
    case 'StaticBlock':
    case 'TSModuleBlock': {
      const scope = openScope({ outer, owner: node, body: undefined });
      declareBody(scope, node.body);
      return scope;
    }
    default:
      return scopeOfBlock(node, outer);
  }
}

/** A function's scope holds its parameters and all that its body declares. */
function scopeOfFunction(node: FunctionNode, outer: Scope): Scope {
  const body = node.body.type === 'BlockStatement' ? node.body : undefined;
  const scope = openScope({ outer, owner: node, body });
  const declare = declareIn(scope);
  if (node.type === 'FunctionExpression') declarePattern(node.id, declare);
  declareTypeParameters(node, declare);
  for (const parameter of node.params) declarePattern(parameter, declare);
  if (body) declareBody(scope, body.body);
  return scope;
}

/** What blocks, loops and classes declare is in force in them alone, and belongs to the function around them. */
function scopeOfBlock(node: TSESTree.Node, outer: Scope): Scope | undefined {
  const declareNames = blockNames(node);
  if (!declareNames) return undefined;
  const scope = openScope({ outer, owner: outer.owner, body: undefined });
  declareNames(declareIn(scope));
  return scope;
}

function blockNames(node: TSESTree.Node): ((declare: Declare) => void) | undefined {
  switch (node.type) {
    case 'BlockStatement':
      return (declare) => {
        declareStatements(node.body, declare);
      };
    case 'SwitchStatement':
      return (declare) => {
        for (const { consequent } of node.cases) declareStatements(consequent, declare);
      };
    case 'ForStatement':
      return (declare) => {
        declareHead(node.init, declare);
      };
    case 'ForInStatement':
    case 'ForOfStatement':
      return (declare) => {
        declareHead(node.left, declare);
      };
    case 'CatchClause':
      return (declare) => {
        declarePattern(node.param, declare);
      };
    default:
      return namesOfMembers(node);
  }
}

function namesOfMembers(node: TSESTree.Node): ((declare: Declare) => void) | undefined {
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return (declare) => {
        if (node.type === 'ClassExpression' && node.id)
          declare(node.id.name, { value: true, type: true });
        declareTypeParameters(node, declare);
      };
    case 'TSEnumDeclaration':
      return (declare) => {
        for (const { id } of node.body.members) declarePattern(id, declare);
      };
    default:
      return undefined;
  }
}

function declareBody(scope: Scope, body: readonly TSESTree.Node[]): void {
  const declare = declareIn(scope);
  declareStatements(body, declare);
  for (const statement of body) declareHoisted(statement, declare);
}

function declareIn({ names, owner }: Scope): Declare {
  return (name, kinds) => {
    const known = names.get(name);
    if (!known) names.set(name, { name, owner, kinds });
    else if (known.kinds !== kinds) {
      const { value, type } = known.kinds;
      known.kinds = { value: value || kinds.value, type: type || kinds.type };
    }
  };
}
