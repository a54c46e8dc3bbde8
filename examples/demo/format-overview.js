import { wrapText } from './wrap-text.js';

const remark =
  'What only the linter found was not called by this traffic, or is no API that the guard watches yet. ' +
  'What only the guard found is called in a way that the code does not show, or is only worth a word ' +
  'when it takes long.';
const header = ['', 'found by both', 'by the linter only', 'by the guard only'];

/** Formats one line for each server: how many places were found by which tool, in at most `width` columns. */
export function formatOverview(servers, width) {
  const rows = servers.map(({ name, meetings }) => [
    name,
    ...['both', 'linter', 'guard'].map((tool) =>
      String(meetings.filter(({ seenBy }) => seenBy === tool).length),
    ),
  ]);
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const lines = [header, ...rows].map(([name, ...cells]) => {
    const figures = cells.map((cell, column) => cell.padStart(header[column + 1].length));
    return `  ${name.padEnd(nameWidth)}  ${figures.join('  ')}`;
  });
  const text = ['Places that block', ...lines, '', remark].join('\n');
  return wrapText(text, width);
}
