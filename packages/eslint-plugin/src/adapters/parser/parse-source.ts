import type { TSESTree } from '@typescript-eslint/utils';
import type { Comment, OxcError, ParserOptions } from 'oxc-parser';
import type { Locate } from './create-locate.ts';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { requireOxcParser } from '../native/load-native.ts';
import { collectTokens } from './collect-tokens.ts';
import { createLocate } from './create-locate.ts';
import { ParseError } from './parse-error.ts';

/** How a text is to be read. */
export interface SourceOptions {
  readonly filePath?: string;
  readonly sourceType?: 'module' | 'script' | 'commonjs';
  readonly ecmaFeatures?: {
    /** Whether a file whose name does not say so may hold JSX. */
    readonly jsx?: boolean;
    readonly globalReturn?: boolean;
  };
}

// Without it, this is one error while ESLint reads its configuration, instead of one for every file.
const { parseSync } = requireOxcParser();

/** Parses a text into the tree that typescript-estree makes of it, with tokens, comments and places. Throws a `ParseError`. */
export function parseSource(text: string, options: SourceOptions): TSESTree.Program {
  const locate = createLocate(text);
  const { program, comments, errors } = parseSync(options.filePath ?? 'file.ts', text, {
    lang: languageOf(options),
    sourceType: sourceTypeOf(options),
    astType: 'ts',
    range: true,
    preserveParens: false,
  });
  const error = errors.find(({ severity }) => severity === 'Error');
  if (error) throw toParseError(error, locate);
  // oxc's tree has the shape of typescript-estree's; only the names of its types differ.
  const ast = program as unknown as TSESTree.Program;
  const nodes = nodesOf(ast);
  for (const node of nodes) completeNode(node, text, locate);
  // typescript-estree's covers the whole text, leading comments included.
  ast.range = [0, text.length];
  ast.loc = { start: locate(0), end: locate(text.length) };
  ast.sourceType = options.sourceType === 'module' ? 'module' : 'script';
  ast.comments = comments.map((comment) => toComment(comment, locate));
  ast.tokens = collectTokens({ text, nodes, comments, locate });
  return ast;
}

/** Every node of a tree, parents first. Not recursive: sums of ten thousands of terms have to be walked too. */
function nodesOf(ast: TSESTree.Program): TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [ast];
  for (const node of nodes) {
    // A node's children stand under its visitor keys, which no index signature can say.
    const properties = node as unknown as Readonly<Record<string, unknown>>;
    const children = (visitorKeys[node.type] ?? []).flatMap((key) => properties[key]);
    nodes.push(...children.filter(isNode));
  }
  return nodes;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Properties that typescript-estree leaves undefined where oxc has null. */
const undefinedWhereAbsent = new Set([
  'accessibility',
  'body',
  'constraint',
  'default',
  'directive',
  'hashbang',
  'initializer',
  'readonly',
  'returnType',
  'superTypeArguments',
  'typeAnnotation',
  'typeArguments',
  'typeParameters',
]);

function completeNode(node: TSESTree.Node, text: string, locate: Locate): void {
  if ('decorators' in node && decorable.has(node.type)) excludeDecorators(node, text);
  if ('regex' in node) node.regex.flags = node.raw.slice(node.raw.lastIndexOf('/') + 1);
  const [start, end] = node.range;
  node.loc = { start: locate(start), end: locate(end) };
  const properties = node as unknown as Record<string, unknown>;
  for (const key in properties) {
    if (properties[key] === null && undefinedWhereAbsent.has(key)) properties[key] = undefined;
  }
}

/** Parameters that begin after their decorators. */
const decorable = new Set(['ArrayPattern', 'AssignmentPattern', 'Identifier', 'ObjectPattern']);

function excludeDecorators(
  node: TSESTree.Node & { readonly decorators: readonly TSESTree.Decorator[] },
  text: string,
): void {
  const last = node.decorators.at(-1);
  if (!last || last.range[0] < node.range[0]) return;
  const blank = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/uy;
  blank.lastIndex = last.range[1];
  blank.test(text);
  node.range = [blank.lastIndex, node.range[1]];
}

function toComment({ type, value, start, end }: Comment, locate: Locate): TSESTree.Comment {
  const loc = { start: locate(start), end: locate(end) };
  // Comment types are strings; TypeScript's enum of them is only a type.
  return { type, value, range: [start, end], loc } as unknown as TSESTree.Comment;
}

function languageOf({
  filePath = '',
  ecmaFeatures,
}: SourceOptions): NonNullable<ParserOptions['lang']> {
  if (/\.d\.[cm]?ts$/u.test(filePath)) return 'dts';
  if (/\.[cm]?js$|\.jsx$/u.test(filePath)) return 'jsx';
  if (/\.[cm]?ts$/u.test(filePath)) return 'ts';
  return filePath.endsWith('.tsx') || ecmaFeatures?.jsx === true ? 'tsx' : 'ts';
}

/** A TypeScript file may use `import` whatever it is compiled to. */
function sourceTypeOf(options: SourceOptions): NonNullable<ParserOptions['sourceType']> {
  const { sourceType = 'script', ecmaFeatures } = options;
  if (sourceType === 'commonjs' || ecmaFeatures?.globalReturn === true) return 'commonjs';
  return sourceType === 'script' && languageOf(options) !== 'jsx' ? 'unambiguous' : sourceType;
}

function toParseError({ message, labels }: OxcError, locate: Locate): ParseError {
  const index = labels[0]?.start ?? 0;
  const { line, column } = locate(index);
  return new ParseError(message, { index, line, column });
}
