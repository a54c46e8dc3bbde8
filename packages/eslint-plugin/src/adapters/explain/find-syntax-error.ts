import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** Says what is wrong with a file that cannot be parsed, and on which line; undefined where nothing is. */
export function findSyntaxError(file: string, text: string): string | undefined {
  const [error] = parseSync(file, text, {
    ...(path.extname(file) === '' && { lang: 'js' }),
  }).errors;
  const start = error?.labels[0]?.start;
  const line = start === undefined ? '' : ` (line ${text.slice(0, start).split('\n').length})`;
  return error && `${error.message}${line}`;
}
