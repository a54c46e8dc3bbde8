import type { ModuleDescription } from '@loopguard/catalogue';
import type { Describe } from '../link/knowledge.ts';
import { rememberOnce } from '../link/remember-once.ts';

/** Tells texts that can say something of blocking from those that need no summary. */
export interface Mention {
  test: (text: string) => boolean;
}

/** What says that a function blocks, or a loop that waits. */
const ownWords = [String.raw`@(?:non)?blocking\b`, String.raw`\bwhile\s*\([^)]*\)\s*(?:;|\{\s*\})`];

const clock = /\b(?:Date\.now|performance\.now|hrtime|new Date|Atomics\.load)\b/u;

const loop = /\bwhile\s*\(|\bfor\s*\(/u;

/** A name that says that it blocks, or a module that is not loaded at the start of a line. */
const names = /Sync\b|^[^\S\n]+.*\brequire\b/mu;

/**
 * Creates the check for texts that name a module which blocks, a blocking global, a loop that waits or an annotation. With
 * `names`, texts that call anything `…Sync`, or load modules late, are of interest too.
 */
export function createMention(describe: Describe, options: { readonly names: boolean }): Mention {
  const named = rememberOnce(
    () => new RegExp([...ownWords, ...new Set(modulePatterns(describe()))].join('|'), 'u'),
  );
  return {
    test: (text) =>
      named().test(text) ||
      (loop.test(text) && clock.test(text)) ||
      (options.names && names.test(text)),
  };
}

function modulePatterns(descriptions: readonly ModuleDescription[]): string[] {
  return descriptions
    .filter((one) => (one.blocking ?? []).length > 0 || (one.reexports ?? []).length > 0)
    .flatMap((one) =>
      one.module === 'global'
        ? (one.blocking ?? []).map((api) => `\\b${escape(api.export)}\\b`)
        : [one.module, ...(one.aliases ?? [])].map((name) =>
            name === 'process'
              ? '\\bprocess\\b'
              : `['"\`](?:node:)?${escape(name)}(?:/[^'"\`]*)?['"\`]`,
          ),
    );
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
