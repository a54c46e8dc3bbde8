import type { PolicyCheck, PolicyEntryCheck, PolicyState } from '@loopguard/eslint-plugin/explain';
import { alignColumns } from '../format/align-columns.ts';
import { wrap } from '../format/wrap-text.ts';

type Checked = Extract<PolicyCheck, { type: 'checked' }>;

/** The states in the order in which they are shown, and what they are called; `used` entries are only counted. */
const stateNames = {
  expired: 'EXPIRED',
  unused: 'UNUSED',
  expires: 'expires soon',
  guard: 'guard only',
} as const satisfies Partial<Record<PolicyState, string>>;

const guardNote =
  'guard only: the linter has no use for these, but it does not see all that the guard sees. Whether a run needs them, ' +
  'reports of the guard tell: loopguard policy check --report FILE…';

/** Whether nothing in a policy has to be mended. */
export function isInOrder(entries: readonly PolicyEntryCheck[]): boolean {
  return entries.every(({ state }) => state !== 'unused' && state !== 'expired');
}

/** Writes how the entries of a policy stand, for a terminal of a width. */
export function formatPolicyCheck(
  { policy, entries, files }: Checked & { readonly policy: string },
  width: number,
): string {
  const shown = Object.entries(stateNames).flatMap(([state, name]) =>
    entries.filter((one) => one.state === state).map((one) => formatEntry(one, name)),
  );
  const counts = Object.entries(stateNames).flatMap(([state, name]) => {
    const count = entries.filter((one) => one.state === state).length;
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`];
  });
  const isGuardNamed = entries.some(({ state }) => state === 'guard');
  return [
    ...(shown.length === 0 ? [] : [alignColumns(shown, width), '\n']),
    ...(isGuardNamed ? [wrap(guardNote, width), '\n'] : []),
    wrap(
      `${policy}: ${entries.length === 1 ? '1 entry' : `${entries.length} entries`}, checked against ${files} files: ${counts.length === 0 ? 'all in use' : counts.join(', ')}.`,
      width,
    ),
  ].join('');
}

function formatEntry({ key, text, why }: PolicyEntryCheck, name: string): string[] {
  return [name, key, `${text}: ${why}`];
}
