import type { ModuleDescription } from '@loopguard/catalogue';
import { modules } from '@loopguard/catalogue';
import type { Knowledge } from '../engine/link/knowledge.ts';
import { createKnowledge } from '../engine/link/knowledge.ts';
import { createMention } from '../engine/solve/create-mention.ts';

/** What `settings.loopguard` and the catalogue come to. */
export interface Settings {
  readonly knowledge: Knowledge;
  /** Matches texts that can reach a blocking module at all. */
  readonly mention: RegExp;
  readonly quietFiles: readonly string[];
}

const settingsOf = new WeakMap<object, Settings>();

const noPolicy = {};

/** Reads `settings.loopguard`. Throws one error that names the key, the value and what is accepted. */
export function readSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const policy = settings['loopguard'] ?? noPolicy;
  const key = typeof policy === 'object' ? policy : noPolicy;
  const known = settingsOf.get(key);
  if (known) return known;
  const read = createSettings(modules);
  settingsOf.set(key, read);
  return read;
}

function createSettings(descriptions: readonly ModuleDescription[]): Settings {
  return {
    knowledge: createKnowledge(descriptions),
    mention: createMention(descriptions),
    quietFiles: [],
  };
}
