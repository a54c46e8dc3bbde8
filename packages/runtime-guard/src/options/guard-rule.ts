import type { EntryFields, PolicyProblem } from '@loopguard/catalogue/core';
import type { Mode, Phase } from '../report/report-event.ts';
import { oneOf, parseEntries, text } from '@loopguard/catalogue/core';

/** Sets the mode for some blocking calls; the first rule that fits a call counts. */
export interface GuardRule {
  /** API id, or a glob of ids: `fs.readFileSync`, `fs.*`; every API where it is absent. */
  readonly api?: string;
  /** Glob of the file that makes the call, relative to the policy; every file where it is absent. */
  readonly file?: string;
  /** Default `ready`. A rule for another phase has calls judged in it. */
  readonly phase?: Phase;
  readonly mode: Mode;
}

const phases: readonly Phase[] = ['startup', 'ready', 'shutdown'];
const modes: readonly Mode[] = ['off', 'record', 'report', 'throw'];
const fields: EntryFields = {
  api: { ...text, optional: true },
  file: { ...text, optional: true },
  phase: { check: oneOf(phases), optional: true },
  mode: { check: oneOf(modes) },
};

/** The rules in what a user wrote; those that are wrong are left out. Undefined where it is no list. */
export function parseRules(value: unknown): readonly GuardRule[] | undefined {
  if (!Array.isArray(value)) return undefined;
  // Every entry was checked against the table of fields, which mirrors the type.
  return parseEntries('rules', value, fields).entries as readonly GuardRule[];
}

/** What is wrong with rules, each by its key. */
export function checkRules(value: unknown): readonly PolicyProblem[] {
  return parseEntries('rules', value, fields).problems;
}
