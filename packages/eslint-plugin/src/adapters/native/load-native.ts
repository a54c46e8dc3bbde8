import type * as OxcParser from 'oxc-parser';
import { createLoader } from '../create-loader.ts';

type NativeName = 'oxc-parser' | 'oxc-resolver';

/** Packages with a native binding, and what is done without them. */
const substitutes: Readonly<Record<NativeName, string>> = {
  'oxc-parser':
    'JavaScript is parsed with espree, which is slower, and of TypeScript only the file under lint is read.',
  'oxc-resolver':
    'Imports are followed where `require` would find their files: not through tsconfig paths, and not to TypeScript.',
};

/** Why what is missing could not be loaded. */
const failures = new Map<NativeName, unknown>();

/** The native parser, loaded when it is first asked for; undefined where its binding is missing, which one warning says. */
export const loadOxcParser = createNativeLoader('oxc-parser');

/** The native resolver, likewise. */
export const loadOxcResolver = createNativeLoader('oxc-resolver');

/** Whether something had to be done without a native binding: less came of it than there is to know. */
export function isWithoutBinding(): boolean {
  return failures.size > 0;
}

/** The native parser, for who cannot do without it: throws where its binding is missing. */
export function requireOxcParser(): typeof OxcParser {
  try {
    return createLoader('oxc-parser')();
  } catch (error) {
    throw new Error(describeMissing(new Map([['oxc-parser', error]])), { cause: error });
  }
}

/** Says which bindings are missing, why, and how to get them. */
export function describeMissing(missing: ReadonlyMap<NativeName, unknown> = failures): string {
  const names = [...missing.keys()].sort().map((name) => `\`${name}\``);
  const [reason] = [...missing.values()].map(reasonOf);
  const what = `The native ${missing.size > 1 ? 'bindings' : 'binding'} of ${names.join(' and ')}`;
  return (
    `${what} cannot be loaded (${reason ?? 'unknown'}). Install the dependencies again where they are used, with those that ` +
    'are optional: `npm install --include=optional`.'
  );
}

function createNativeLoader<Name extends NativeName>(name: Name) {
  const load = createLoader(name);
  return (): ReturnType<typeof load> | undefined => {
    if (failures.has(name)) return undefined;
    try {
      return load();
    } catch (error) {
      failures.set(name, error);
      if (failures.size === 1) warn();
      return undefined;
    }
  };
}

/** Most often all bindings are missing, so that one warning names them all. */
function warn(): void {
  loadOxcParser();
  loadOxcResolver();
  const instead = [...failures.keys()].sort().map((name) => substitutes[name]);
  process.emitWarning(`${describeMissing()} Until then: ${instead.join(' ')}`, {
    type: 'LoopguardWarning',
    code: 'LOOPGUARD_BINDING',
  });
}

/** The first reason that is about this platform: packages try other files too. */
function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    reasons.push(cause.message.split('\n')[0] ?? '');
  }
  const platform = `${process.platform}-${process.arch}`;
  return reasons.find((one) => one.includes(platform)) ?? reasons[0] ?? String(error);
}
