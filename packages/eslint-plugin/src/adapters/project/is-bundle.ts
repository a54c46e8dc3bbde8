/** Files longer than this are bundles, however they are written. */
const maxLength = 1_000_000;

/** Shorter texts are read and mended, whatever a compiler put into them. */
const minLength = 5000;

/** No one writes lines of code as long as this. */
const maxLineLength = 500;

/** Whether a text was made by a bundler or a minifier: nobody reads or mends it, so it is not judged. */
export function isBundle(text: string): boolean {
  return text.length > maxLength || (text.length > minLength && isMinified(text));
}

/** Whether more than half of a text is code in very long lines; a long string in a line of its own is data. */
function isMinified(text: string): boolean {
  let dense = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > maxLineLength && isDense(text.slice(start, end))) dense += end - start;
    start = end + 1;
  }
  return dense * 2 > text.length;
}

/** Minified code ends a statement or a block at least every hundred characters. */
function isDense(line: string): boolean {
  const marks = line.match(/[;{}]/gu)?.length ?? 0;
  return marks * 100 > line.length;
}
