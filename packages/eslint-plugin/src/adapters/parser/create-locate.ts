import type { TSESTree } from '@typescript-eslint/utils';

/** The line (from 1) and column (from 0) of an offset. */
export type Locate = (offset: number) => TSESTree.Position;

/** Creates a look-up of the places in a text. */
export function createLocate(text: string): Locate {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    starts.push(match.index + match[0].length);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  };
}
