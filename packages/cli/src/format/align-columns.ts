import { wrapText } from './wrap-text.ts';

const GAP = '  ';
const MIN_WRAPPED_WIDTH = 24;

/**
 * Sets rows as a table: every column as wide as its widest cell, no blanks at the ends of lines. The last column is
 * wrapped under itself where the table would be wider than `maxWidth` and enough room is left for it.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  maxWidth = Number.POSITIVE_INFINITY,
): string {
  const widths = measureColumns(rows);
  const indent = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
  const room = maxWidth - indent;
  const wrap = room >= MIN_WRAPPED_WIDTH ? room : Number.POSITIVE_INFINITY;
  return rows
    .flatMap((row) => {
      const cells = row.slice(0, -1).map((cell, index) => cell.padEnd(widths[index] ?? 0) + GAP);
      const [first = '', ...more] = wrapText(row.at(-1) ?? '', wrap);
      return [cells.join('') + first, ...more.map((line) => ' '.repeat(indent) + line)];
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function measureColumns(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return widths;
}
