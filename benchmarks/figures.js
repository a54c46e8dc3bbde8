/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Prints rows of equal shape as a table on stdout. */
export function printTable(rows) {
  const keys = Object.keys(rows[0] ?? {});
  const cells = [keys, ...rows.map((row) => keys.map((key) => show(row[key])))];
  const widths = keys.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  for (const line of cells) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}

function show(value) {
  return typeof value === 'number' ? value.toFixed(2) : String(value);
}

/** Interval that holds the median of some ratios with 95 % confidence, by order statistics. */
export function ratioInterval(ratios) {
  const sorted = [...ratios].sort((left, right) => left - right);
  const reach = (1.96 * Math.sqrt(sorted.length)) / 2;
  const at = (index) => sorted[Math.min(sorted.length - 1, Math.max(0, index))];
  return {
    low: at(Math.floor(sorted.length / 2 - reach)),
    high: at(Math.ceil(sorted.length / 2 + reach)),
  };
}
