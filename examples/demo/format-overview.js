const header = ['', 'found by both', 'by the linter only', 'by the guard only'];

/** Formats one line for each server: how many places were found by which tool. */
export function formatOverview(servers) {
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
  return [
    'Places that block',
    ...lines,
    '  The linter alone sees code that no request reached; the guard alone sees calls whose',
    '  way from a handler the code does not show.',
  ].join('\n');
}
