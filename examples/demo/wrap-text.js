/** Wraps every line of a text at spaces; what is wrapped of an indented line is indented two columns further. */
export function wrapText(text, width) {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line, width) {
  const lines = [];
  const { length } = /^ */.exec(line)[0];
  const indent = ' '.repeat(length === 0 ? 0 : length + 2);
  let rest = line;
  while (rest.length > width) {
    const end = rest.lastIndexOf(' ', width);
    if (end <= indent.length) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = indent + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
