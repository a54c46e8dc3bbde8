import type { BlockingApi, ModuleDescription } from '@loopguard/catalogue';
import type { Describe } from '../link/knowledge.ts';
import { rememberOnce } from '../link/remember-once.ts';

/** Whether a text that imports `specifiers` can call a blocking API: it must name the module and the API. */
export type MentionsApi = (specifiers: readonly string[], text: string) => boolean;

/** Creates the cheap look that most files of most packages do not pass. */
export function createApiMention(describe: Describe): MentionsApi {
  const patterns = rememberOnce(() => createPatterns(describe()));
  return (specifiers, text) => {
    const { ofModule, globals } = patterns();
    return (
      globals.test(text) ||
      specifiers.some((specifier) => {
        const pattern = ofModule.get(specifier) ?? ofModule.get(specifier.replace(/^node:/u, ''));
        return pattern?.test(text) === true;
      })
    );
  };
}

function createPatterns(descriptions: readonly ModuleDescription[]): {
  readonly ofModule: ReadonlyMap<string, RegExp>;
  readonly globals: RegExp;
} {
  const names = indexNames(descriptions);
  return {
    ofModule: new Map([...names].map(([module, found]) => [module, patternOf(found)])),
    globals: globalPattern(descriptions),
  };
}

/** Module → the last names of what blocks in it. Where the module itself blocks, it is enough to import it: the name is empty. */
function indexNames(descriptions: readonly ModuleDescription[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const description of descriptions) {
    const heavy = (description.blocking ?? []).filter(({ cost }) => cost !== 'brief');
    if (description.module !== 'global') addNames(names, description, heavy.map(lastName));
  }
  for (const description of descriptions) {
    const inherited = (description.reexports ?? []).flatMap((one) => [...(names.get(one) ?? [])]);
    addNames(names, description, inherited);
  }
  return names;
}

function addNames(
  names: Map<string, Set<string>>,
  { module, aliases = [] }: ModuleDescription,
  found: readonly string[],
): void {
  if (found.length === 0) return;
  for (const name of [module, ...aliases]) {
    names.set(name, new Set([...(names.get(name) ?? []), ...found]));
  }
}

/** An instance, or a module as a whole, is called under any name. */
function lastName({ export: path, form }: BlockingApi): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return last === 'default' || form === 'instance' ? '' : last;
}

function patternOf(names: ReadonlySet<string>): RegExp {
  return names.has('') ? /(?:)/u : new RegExp(`\\b(?:${[...names].map(escape).join('|')})\\b`, 'u');
}

/** Globals need no import: `Atomics.wait`, `process.report.writeReport`. */
function globalPattern(descriptions: readonly ModuleDescription[]): RegExp {
  const paths = descriptions.flatMap(({ module, blocking = [] }) => {
    if (module !== 'global' && module !== 'process') return [];
    return blocking
      .filter(({ cost }) => cost !== 'brief')
      .map((api) => (module === 'global' ? api.export : `process.${api.export}`));
  });
  return new RegExp(paths.map((path) => `\\b${escape(path)}\\b`).join('|') || '(?!)', 'u');
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
