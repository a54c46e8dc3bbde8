import type { TSESTree } from '@typescript-eslint/utils';
import type * as EslintScope from 'eslint-scope';
import type { ParsedText } from './parse-text.ts';
import { createLoader } from '../create-loader.ts';
import { isTypeScript } from './is-typescript.ts';

const loadEspree = createLoader('espree');

const loadEslintScope = createLoader('eslint-scope');

/** Parses JavaScript as ESLint does by itself; undefined for TypeScript. Throws where the text cannot be parsed. */
export function parseWithEspree(file: string, text: string): ParsedText | undefined {
  if (isTypeScript(file)) return undefined;
  const program = parse(file, text);
  const { VisitorKeys, latestEcmaVersion } = loadEspree();
  const scopes = loadEslintScope().analyze(program, {
    ecmaVersion: latestEcmaVersion,
    sourceType: 'module',
    childVisitorKeys: VisitorKeys,
    jsx: true,
  });
  // The engine is written against typescript-eslint's types of the same trees.
  return { ast: program as unknown as TSESTree.Program, scopes };
}

function parse(file: string, text: string): Program {
  const [first, second] = sourceTypesOf(file);
  try {
    return parseAs(first, text);
  } catch (error) {
    if (second === undefined) throw error;
    return parseAs(second, text);
  }
}

/** A tree as eslint-scope knows it. */
type Program = Parameters<typeof EslintScope.analyze>[0];

type SourceType = 'module' | 'commonjs';

function sourceTypesOf(file: string): readonly [SourceType, SourceType?] {
  if (file.endsWith('.cjs')) return ['commonjs'];
  return file.endsWith('.mjs') ? ['module'] : ['module', 'commonjs'];
}

function parseAs(sourceType: SourceType, text: string): Program {
  const program: unknown = loadEspree().parse(text, {
    ecmaVersion: 'latest',
    sourceType,
    range: true,
    ecmaFeatures: { jsx: true },
  });
  // The two belong together, but name the types of one tree by different packages.
  return program as Program;
}
