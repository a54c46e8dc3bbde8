import type { ModuleDescription } from '@loopguard/catalogue';

/** A pattern for texts that name a module which blocks, or a blocking global: all others need no summary. */
export function createMention(descriptions: readonly ModuleDescription[]): RegExp {
  const names = descriptions
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
  return new RegExp([...new Set(names)].join('|'), 'u');
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
