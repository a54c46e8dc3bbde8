import type { TSESTree } from '@typescript-eslint/utils';
import type { ParserOptions, Program } from 'oxc-parser';
import type { SummaryInput } from '../../engine/summary/summarise-file.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import path from 'node:path';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parseSync } from 'oxc-parser';
import { summariseFile } from '../../engine/summary/summarise-file.ts';

/** Parses and summarises a file that ESLint does not hold; undefined where it cannot be parsed. */
export function summariseText(file: string, text: string): FileSummary | undefined {
  return readTree(file, text, summariseFile);
}

/** Parses a file that ESLint does not hold and reads its tree; undefined where it cannot be parsed. */
export function readTree<T>(
  file: string,
  text: string,
  read: (input: SummaryInput) => T,
): T | undefined {
  try {
    const program = parse(file, text);
    if (!program) return undefined;
    // oxc's tree has the shape of typescript-estree's; only the names of its types differ.
    const ast = program as unknown as TSESTree.Program;
    const scopes = analyze(ast, { sourceType: 'module', childVisitorKeys: visitorKeys });
    return read({ text, ast, scopes });
  } catch {
    // Neither a broken file nor one that is nested too deeply to be walked takes part.
    return undefined;
  }
}

/**
 * Parses a text as a module where it can be one, as ESLint does: whether `await (a)` is a call depends on that. What is a module
 * or CommonJS by its name is parsed as that.
 */
function parse(file: string, text: string): Program | undefined {
  const options: ParserOptions = {
    ...(path.extname(file) === '' && { lang: 'js' }),
    astType: 'ts',
    range: true,
    preserveParens: false,
  };
  if (!/\.[cm][jt]s$/u.test(file)) {
    const { program, errors } = parseSync(file, text, { ...options, sourceType: 'module' });
    if (errors.length === 0) return program;
  }
  const { program, errors } = parseSync(file, text, options);
  return errors.length > 0 && program.body.length === 0 ? undefined : program;
}
