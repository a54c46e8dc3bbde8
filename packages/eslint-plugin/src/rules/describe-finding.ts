import type { Finding } from '../engine/solve/decide-rule.ts';
import { isBuiltin } from 'node:module';
import { contextNames } from '../engine/solve/context.ts';

const dressingNames: Readonly<Record<NonNullable<Finding['dressing']>, string>> = {
  await: 'awaited',
  promise: 'wrapped in a promise',
  gathered: 'gathered in a promise',
  promisified: 'promisified',
};

/** The parts of a message: the API, what it must not block, and what to do instead. */
export interface FindingText {
  readonly api: string;
  readonly context: string;
  readonly advice: string;
  /** The function called, the chain from there, and how many more paths there are; empty for a direct finding. */
  readonly callee: string;
  readonly chain: string;
  readonly more: string;
  /** What makes the call look asynchronous. */
  readonly dressing: string;
}

/** Says in words what a finding is. */
export function describeFinding(finding: Finding): FindingText {
  const { known, context, name, chain } = finding;
  return {
    api: known.id,
    context: context
      ? `the ${contextNames[context]}${name === undefined ? '' : ` \`${name}\``}`
      : '',
    advice: adviceOn(finding),
    callee: chain?.callee ?? '',
    chain: chain?.text ?? '',
    more: `${describeMore(chain?.more ?? 0)}${describeRoot(chain?.reportedAt)}`,
    dressing: dressingNames[finding.dressing ?? 'promise'],
  };
}

function describeRoot(place: string | undefined): string {
  return place === undefined ? '' : `, reported at ${place} too`;
}

function describeMore(more: number): string {
  if (more === 0) return '';
  return more === 1 ? ' (+1 more path)' : ` (+${more} more paths)`;
}

function adviceOn({ known, expired, remembered }: Finding): string {
  return [
    ...(remembered ? ['What it gives is kept, so it blocks once; do it at startup.'] : []),
    adviceFor(known.api.replacement, known.module),
    ...(expired?.until === undefined ? [] : [expiry(expired.reason, expired.until)]),
  ].join(' ');
}

function expiry(reason: string, until: string): string {
  return `It was allowed until ${until} (${reason}).`;
}

function adviceFor(replacement: Finding['known']['api']['replacement'], module: string): string {
  if ('none' in replacement) return asSentence(replacement.none);
  const { how, note } = replacement;
  const isDefault = replacement.export === 'default';
  const name = isDefault ? replacement.module : replacement.export;
  const isElsewhere = replacement.module !== module && !isDefault;
  const from = isElsewhere ? ` from \`${specifierOf(replacement.module)}\`` : '';
  if (how === 'twin') return `Use \`${name}\`${from}.`;
  if (how === 'promisify') return `Use \`util.promisify(${lastName(module)}.${name})\`${from}.`;
  const use =
    how === 'callback' ? `Pass \`${name}\`${from} a callback.` : `Use \`${name}\`${from}.`;
  return note === undefined ? use : `${use} ${asSentence(note)}`;
}

function lastName(module: string): string {
  return module.replace(/^.*[/:]/u, '');
}

function specifierOf(module: string): string {
  return isBuiltin(module) && !module.startsWith('node:') ? `node:${module}` : module;
}

function asSentence(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
