import type { CallExplanation, Place, Reason, Target } from '@loopguard/eslint-plugin/explain';

/** Writes a place: the line alone where it is in the same file. */
export function formatPlace({ file, line }: Place, from: string): string {
  return file === from ? `line ${line}` : `${file}:${line}`;
}

/** Says in one sentence where a call leads; `from` is its file. */
export function formatCall({ targets, followed, reason }: CallExplanation, from: string): string {
  const known = targets.filter(({ kind }) => kind !== 'dependency');
  const texts = known.map((target) => formatTarget(target, from));
  if (followed === 'yes') return texts.join(', or ');
  const why = `not followed: ${reason?.text ?? 'it is not known'}`;
  return texts.length === 0 ? why : `${texts.join(', or ')}; else ${why}`;
}

/** Says what was followed before a reason was met: `db` ← `connect()`. */
export function formatThrough({ through }: Reason): string | undefined {
  return through.length < 2 ? undefined : `the way there: ${through.join(' ← ')}`;
}

function formatTarget({ kind, text, place, cost, runsAs }: Target, from: string): string {
  switch (kind) {
    case 'api':
      return cost === undefined ? `${text}, which does not block here` : `${text} BLOCKS (${cost})`;
    case 'function':
      return [
        text,
        ...(place ? [`at ${formatPlace(place, from)}`] : []),
        ...(runsAs === undefined ? [] : [`(${formatRunsAs(runsAs)})`]),
      ].join(' ');
    case 'unread':
      return `${text}, which reaches nothing that blocks`;
    default:
      return text;
  }
}

/** What a function runs as, as readers know it. */
export function formatRunsAs(runsAs: string): string {
  return runsAs === 'exempt' ? 'may block' : runsAs.replace('-', ' ');
}
