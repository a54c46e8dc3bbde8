import type { MentionsApi } from '../../engine/dependencies/create-api-mention.ts';
import { readFileSync, statSync } from 'node:fs';
import { isBundle } from '../project/is-bundle.ts';

/** A specifier in a package's file, and which of the package's entries it asks for. */
export interface Import {
  readonly specifier: string;
  readonly kind: 'import' | 'require';
}

/** What a cheap look at a package's file tells. */
export interface LookedFile {
  /** Changes with the file. */
  readonly stamp: string;
  readonly imports: readonly Import[];
  /** Whether it names a blocking API and the module that has it. */
  readonly mentions: boolean;
}

/** Why a file that can be read is not. */
export type Unread = 'too long' | 'bundle';

/** To read files longer than this takes longer than what is in them is worth. */
const maxBytes = 500_000;

const imported = /(?<kind>\bfrom|\brequire\(|\bimport\(?)\s*['"`](?<specifier>[^'"`\n]+)['"`]/gu;

/** Looks at a package's file without parsing it; a word for what is not worth reading, undefined for what cannot be read. */
export function lookAtFile(
  file: string,
  mentionsApi: MentionsApi,
): LookedFile | Unread | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size > maxBytes) return 'too long';
  const text = readFileSync(file, 'utf8');
  if (isBundle(text)) return 'bundle';
  const imports = readImports(text);
  const specifiers = imports.map(({ specifier }) => specifier);
  return {
    stamp: `${stats.mtimeMs}:${stats.size}`,
    imports,
    mentions: mentionsApi(specifiers, text),
  };
}

function readImports(text: string): Import[] {
  const imports = new Map<string, Import>();
  for (const { groups } of text.matchAll(imported)) {
    const { specifier } = groups ?? {};
    if (specifier === undefined || imports.has(specifier)) continue;
    const kind = groups?.kind?.startsWith('require') === true ? 'require' : 'import';
    imports.set(specifier, { specifier, kind });
  }
  return [...imports.values()];
}
