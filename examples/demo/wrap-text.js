const TABLE_GAPS = 3;

/** Wraps every line of a text at spaces, indented further; a row of a table under one of its columns. */
export function wrapText(text, width) {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line, width) {
  const lines = [];
  const indent = ' '.repeat(findIndent(line, width));
  let rest = line;
  while (rest.length > width) {
    const end = rest.lastIndexOf(' ', width);
    if (end <= indent.length) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = indent + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

function findIndent(line, width) {
  const { length } = /^ */.exec(line)[0];
  const columns = [...line.trimStart().matchAll(/ {2,}/g)].map(
    (gap) => length + gap.index + gap[0].length,
  );
  if (columns.length >= TABLE_GAPS) return columns.findLast((column) => column < width / 2);
  return length === 0 ? 0 : length + 2;
}
