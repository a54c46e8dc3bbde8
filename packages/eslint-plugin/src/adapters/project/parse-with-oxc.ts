import type { TSESTree } from '@typescript-eslint/utils';
import type * as OxcParser from 'oxc-parser';
import type { ParsedText } from './parse-text.ts';
import { isTypeScript } from './is-typescript.ts';

/**
 * Parses a text as a module where it can be one, as ESLint does: whether `await (a)` is a call depends on that. What is a module
 * or CommonJS by its name is parsed as that.
 */
export function parseWithOxc(
  oxc: typeof OxcParser,
  file: string,
  text: string,
): ParsedText | undefined {
  const program = parse(oxc, file, text);
  if (!program) return undefined;
  // oxc's tree has the shape of typescript-estree's; only the names of its types differ, and nodes have offsets, but no `range`.
  return { ast: program as unknown as TSESTree.Program };
}

function parse(
  { parseSync }: typeof OxcParser,
  file: string,
  text: string,
): OxcParser.Program | undefined {
  const options: OxcParser.ParserOptions = {
    // JSX needs no extension of its own in JavaScript, where nothing else begins like it.
    ...(!isTypeScript(file) && { lang: 'jsx', ...sourceTypeByName(file) }),
    astType: 'ts',
    preserveParens: false,
  };
  if (!/\.[cm][jt]s$/u.test(file)) {
    const { program, errors } = parseSync(file, text, { ...options, sourceType: 'module' });
    if (errors.length === 0) return program;
  }
  const { program, errors } = parseSync(file, text, options);
  return errors.length > 0 && program.body.length === 0 ? undefined : program;
}

/** Where the language is given, a name says nothing by itself. */
function sourceTypeByName(file: string): Pick<OxcParser.ParserOptions, 'sourceType'> {
  if (file.endsWith('.cjs')) return { sourceType: 'commonjs' };
  return file.endsWith('.mjs') ? { sourceType: 'module' } : {};
}
