import type { ExecutionContext } from '@loopguard/catalogue';
import type { Finding } from '../engine/solve/decide-rule.ts';

const contextNames: Readonly<Record<ExecutionContext, string>> = {
  'async-function': 'async function',
  callback: 'callback',
  'event-listener': 'event listener',
  'request-handler': 'request handler',
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
}

/** Says in words what a finding is. */
export function describeFinding({ known, context, name, expired, chain }: Finding): FindingText {
  const advice = adviceFor(known.api.replacement, known.module);
  return {
    api: known.id,
    callee: chain?.callee ?? '',
    chain: chain?.text ?? '',
    more: chain && chain.more > 0 ? ` (+${chain.more} more paths)` : '',
    context: `the ${contextNames[context]}${name === undefined ? '' : ` \`${name}\``}`,
    advice:
      expired?.until === undefined ? advice : `${advice} ${expiry(expired.reason, expired.until)}`,
  };
}

function expiry(reason: string, until: string): string {
  return `It was allowed until ${until} (${reason}).`;
}

function adviceFor(replacement: Finding['known']['api']['replacement'], module: string): string {
  if ('none' in replacement) return asSentence(replacement.none);
  const { how, note, export: name } = replacement;
  const from = replacement.module === module ? '' : ` from \`${specifierOf(replacement.module)}\``;
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
  return /^(?:fs|timers|stream|dns|readline)(?:\/promises)?$|^(?:child_process|crypto|zlib|util)$/u.test(
    module,
  )
    ? `node:${module}`
    : module;
}

function asSentence(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
