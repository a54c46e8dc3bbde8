/** Breaks a text at blanks into lines no longer than `width`; a word that is too long stays whole. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const before = rest.lastIndexOf(' ', width);
    const end = before > 0 ? before : rest.indexOf(' ', width);
    if (end === -1) break;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...lines, rest];
}

/** Writes a text in lines no longer than `width`; those after the first are indented a little. */
export function wrap(text: string, width: number): string {
  const [first = '', ...more] = wrapText(text, width - HANGING.length);
  return [`${first}\n`, ...more.map((line) => `${HANGING}${line}\n`)].join('');
}

/** The same, all of it indented. */
export function indent(
  text: string,
  { width, by }: { readonly width: number; readonly by: number },
): string {
  return wrap(text, width - by).replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

const HANGING = '  ';
