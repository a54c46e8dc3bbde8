import { describeMissing, loadOxcParser } from '../native/load-native.ts';
import { isTypeScript } from '../project/is-typescript.ts';
import { parseWithEspree } from '../project/parse-with-espree.ts';

/** Says what is wrong with a file that cannot be parsed, and on which line; undefined where nothing is. */
export function findSyntaxError(file: string, text: string): string | undefined {
  const oxc = loadOxcParser();
  if (!oxc) return findErrorOfEspree(file, text);
  const [error] = oxc.parseSync(file, text, {
    ...(!isTypeScript(file) && { lang: 'jsx' }),
  }).errors;
  const start = error?.labels[0]?.start;
  const line = start === undefined ? '' : ` (line ${text.slice(0, start).split('\n').length})`;
  return error && `${error.message}${line}`;
}

function findErrorOfEspree(file: string, text: string): string | undefined {
  try {
    return parseWithEspree(file, text) ? undefined : describeMissing();
  } catch (error) {
    if (!(error instanceof Error) || !('lineNumber' in error)) return undefined;
    return `${error.message} (line ${String(error.lineNumber)})`;
  }
}
