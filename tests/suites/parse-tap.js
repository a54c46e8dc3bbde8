/**
 * Reads what a test runner wrote in the Test Anything Protocol, subtests included. Gives for each name how often it passed and
 * how often it failed; what was skipped or is still to be done is left out. Numbers and folders in names may differ from run to
 * run, so they are left out, too.
 */
export function parseTap(text) {
  const results = new Map();
  for (const line of text.split('\n')) {
    const match = /^(?<indent> *)(?<not>not )?ok\b(?: \d+)?(?: - | )?(?<rest>.*)$/.exec(line);
    if (match === null) continue;
    const { indent, not, rest } = match.groups;
    if (/ # (?:skip|todo)/i.test(rest)) continue;
    const name = `${indent}${rest.replace(/ # (?:time|duration).*$| \{$/, '').replace(/\d+|\/\S*/g, '…')}`;
    const result = results.get(name) ?? { passed: 0, failed: 0 };
    if (not === undefined) result.passed += 1;
    else result.failed += 1;
    results.set(name, result);
  }
  return results;
}
