/** Tells whether a version lies in a range of the forms that the catalogue uses: `>=`, `<`, `^`, joined by spaces and `||`. */
export function satisfiesVersion(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((comparator) => matches(parseVersion(version), comparator)),
  );
}

/** Orders two versions: negative when `left` is older than `right`. */
function compareVersions(left: readonly number[], right: readonly number[]): number {
  const index = [0, 1, 2].find((position) => left[position] !== right[position]);
  return index === undefined ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

function matches(version: readonly number[], comparator: string): boolean {
  const [, operator, text] = /^(\^|>=|<)(\d+\.\d+\.\d+)$/.exec(comparator) ?? [];
  if (operator === undefined || text === undefined) {
    throw new Error(`Unknown comparator "${comparator}": use ^1.2.3, >=1.2.3 or <1.2.3.`);
  }
  const bound = parseVersion(text);
  const order = compareVersions(version, bound);
  if (operator === '<') return order < 0;
  return order >= 0 && (operator === '>=' || version[0] === bound[0]);
}

function parseVersion(text: string): number[] {
  return text.split('.').map(Number);
}
