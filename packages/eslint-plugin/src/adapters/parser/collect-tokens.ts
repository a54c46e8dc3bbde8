import type { TSESTree } from '@typescript-eslint/utils';
import type { Locate } from './create-locate.ts';

/** What tokens are collected from: the nodes tell what no pattern can (`/` and `>` mean different things). */
export interface TokenSource {
  readonly text: string;
  readonly nodes: readonly TSESTree.Node[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly locate: Locate;
}

/** What nodes say of the tokens that start at an offset. */
interface Leaf {
  readonly type: `${TSESTree.AST_TOKEN_TYPES}`;
  /** Where the node alone tells it: a name ends where the letters do. */
  readonly end?: number;
  readonly regex?: TSESTree.RegExpLiteral['regex'];
}

interface RawToken extends Leaf {
  readonly end: number;
}

const space = /[\s\uFEFF]+/uy;

const word = /(?:[\p{ID_Continue}$\u200C\u200D]|\\u(?:\{[\da-f]+\}|[\da-f]{4}))+/iuy;

const punctuator =
  /\?\.(?!\d)|>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|\+\+|--|<<|>>|&&|\|\||\?\?|\*\*|[-+*/%&|^]=|[^\s]/uy;

const keywords = new Set(
  `break case catch class const continue debugger default delete do else enum export extends finally for function if
  import in instanceof new return super switch this throw try typeof var void while with
  implements interface let package private protected public static yield`.split(/\s+/u),
);

/** Collects the tokens of a parsed text, as typescript-estree gives them. */
export function collectTokens({ text, nodes, comments, locate }: TokenSource): TSESTree.Token[] {
  const leaves = collectLeaves(nodes);
  const endOfComment = new Map(comments.map(({ start, end }) => [start, end]));
  const tokens: TSESTree.Token[] = [];
  for (let start = 0; start < text.length;) {
    const leaf = leaves.get(start);
    // The text between JSX elements is a token, blanks and all.
    const skipped = leaf ? undefined : (endOfComment.get(start) ?? endOf(space, text, start));
    if (skipped !== undefined) {
      start = skipped;
      continue;
    }
    const { type, end, regex } = readToken(text, start, leaf);
    const value = text.slice(type === 'PrivateIdentifier' ? start + 1 : start, end);
    const range = [start, end];
    const loc = { start: locate(start), end: locate(end) };
    // Token types are strings; TypeScript's enum of them is only a type.
    tokens.push({ type, value, range, loc, ...(regex && { regex }) } as unknown as TSESTree.Token);
    start = end;
  }
  return tokens;
}

function readToken(text: string, start: number, leaf: Leaf | undefined): RawToken {
  if (leaf?.end !== undefined) return { ...leaf, end: leaf.end };
  const endOfWord = endOf(word, text, start);
  if (endOfWord !== undefined) {
    return { type: leaf?.type ?? typeOfWord(text.slice(start, endOfWord)), end: endOfWord };
  }
  return { type: 'Punctuator', end: endOf(punctuator, text, start) ?? start + 1 };
}

function typeOfWord(name: string): Leaf['type'] {
  if (name === 'null') return 'Null';
  if (name === 'true' || name === 'false') return 'Boolean';
  return keywords.has(name) ? 'Keyword' : 'Identifier';
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Nodes come parents first: what a node says of its child's token holds. */
function collectLeaves(nodes: readonly TSESTree.Node[]): Map<number, Leaf> {
  const leaves = new Map<number, Leaf>();
  for (const node of nodes) {
    for (const [start, leaf] of leavesOf(node)) if (!leaves.has(start)) leaves.set(start, leaf);
  }
  return leaves;
}

function leavesOf(node: TSESTree.Node): readonly (readonly [start: number, Leaf])[] {
  const [start, end] = node.range;
  switch (node.type) {
    case 'Identifier':
      return [[start, { type: 'Identifier' }]];
    case 'JSXIdentifier':
    case 'JSXText':
    case 'PrivateIdentifier':
    case 'TemplateElement':
      return [[start, { type: node.type === 'TemplateElement' ? 'Template' : node.type, end }]];
    case 'Literal':
      return [[start, leafOfLiteral(node)]];
    case 'MetaProperty':
      return [[start, { type: 'Keyword' }]];
    case 'JSXAttribute':
      return leavesOfAttribute(node);
    case 'TSTypeParameterDeclaration':
    case 'TSTypeParameterInstantiation':
      return [
        [start, { type: 'Punctuator', end: start + 1 }],
        [end - 1, { type: 'Punctuator', end }],
      ];
    default:
      return [];
  }
}

function leavesOfAttribute({
  value,
}: TSESTree.JSXAttribute): readonly (readonly [start: number, Leaf])[] {
  return value?.type === 'Literal'
    ? [[value.range[0], { type: 'JSXText', end: value.range[1] }]]
    : [];
}

function leafOfLiteral(node: TSESTree.Literal): Leaf {
  const end = node.range[1];
  if ('regex' in node) {
    return { type: 'RegularExpression', end, regex: node.regex };
  }
  switch (typeof node.value) {
    case 'string':
      return { type: 'String', end };
    case 'boolean':
      return { type: 'Boolean', end };
    default:
      return { type: node.raw === 'null' ? 'Null' : 'Numeric', end };
  }
}
