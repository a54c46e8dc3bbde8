import type { Linter, Scope } from 'eslint';
import type { SourceOptions } from './adapters/parser/parse-source.ts';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { readPackage } from './adapters/read-package.ts';
import { parseSource } from './adapters/parser/parse-source.ts';

const { name, version } = readPackage();

/** What ESLint knows the parser by. */
export const meta: { readonly name: string; readonly version: string } = {
  name: `${name}/parser`,
  version,
};

/** Options that ESLint hands over, and those of `languageOptions.parserOptions` that have an effect. */
export interface ParserOptions extends SourceOptions {
  /** The function that JSX is compiled to a call of, which counts as used. Default `React`; null for none. */
  readonly jsxPragma?: string | null;
  /** The same for fragments. */
  readonly jsxFragmentName?: string | null;
}

/** Parses JavaScript and TypeScript, JSX included, for ESLint. Throws where the text is not to be parsed. */
export function parseForESLint(
  text: string,
  options: ParserOptions = {},
): Linter.ESLintParseResult & { readonly scopeManager: Scope.ScopeManager } {
  const ast = parseSource(text, options);
  const scopeManager = analyze(ast, {
    sourceType: options.sourceType === 'module' ? 'module' : 'script',
    globalReturn: options.sourceType === 'commonjs' || options.ecmaFeatures?.globalReturn === true,
    ...(options.jsxPragma !== undefined && { jsxPragma: options.jsxPragma }),
    ...(options.jsxFragmentName !== undefined && { jsxFragmentName: options.jsxFragmentName }),
  });
  // ESLint's types know the nodes of JavaScript alone.
  return { ast, scopeManager, visitorKeys } as unknown as ReturnType<typeof parseForESLint>;
}
