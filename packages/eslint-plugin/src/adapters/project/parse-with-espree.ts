import type { TSESTree } from '@typescript-eslint/utils';
import type { ParsedText } from './parse-text.ts';
import { createLoader } from '../create-loader.ts';
import { isTypeScript } from './is-typescript.ts';

const loadEspree = createLoader('espree');

/** Parses JavaScript as ESLint does by itself; undefined for TypeScript. Throws where the text cannot be parsed. */
export function parseWithEspree(file: string, text: string): ParsedText | undefined {
  if (isTypeScript(file)) return undefined;
  // The engine is written against typescript-eslint's types of the same trees.
  return { ast: parse(file, text) as TSESTree.Program };
}

function parse(file: string, text: string): unknown {
  const [first, second] = sourceTypesOf(file);
  try {
    return parseAs(first, text);
  } catch (error) {
    if (second === undefined) throw error;
    return parseAs(second, text);
  }
}

type SourceType = 'module' | 'commonjs';

function sourceTypesOf(file: string): readonly [SourceType, SourceType?] {
  if (file.endsWith('.cjs')) return ['commonjs'];
  return file.endsWith('.mjs') ? ['module'] : ['module', 'commonjs'];
}

function parseAs(sourceType: SourceType, text: string): unknown {
  return loadEspree().parse(text, {
    ecmaVersion: 'latest',
    sourceType,
    range: true,
    ecmaFeatures: { jsx: true },
  });
}
