import type { Policy } from './policy.ts';
import { costs } from '../cost.ts';
import { emptyPolicy } from './policy.ts';

/** What is wrong with a value in a policy: where it stands, what it is, and what is accepted there. */
export interface PolicyProblem {
  readonly key: string;
  readonly value: unknown;
  readonly accepted: string;
}

/** Says whether a value is accepted: undefined, or what is. */
type Check = (value: unknown) => string | undefined;

/** What one key of an entry takes. */
interface EntryField {
  readonly check: Check;
  readonly optional?: true;
}

/** What the entries of one list consist of. */
export type EntryFields = Readonly<Record<string, EntryField>>;

const contexts = ['request-handler', 'event-listener', 'callback', 'async-function'];

/** A key that takes any text but the empty one. */
export const text: EntryField = { check: (value) => (isText(value) ? undefined : 'a text') };

const entryFields: Readonly<Record<string, EntryFields>> = {
  blocking: {
    module: text,
    export: text,
    cost: { check: oneOf(costs) },
    replacement: { ...text, optional: true },
  },
  entryPoints: {
    module: text,
    call: text,
    callback: { check: (value) => (isPosition(value) ? undefined : 'a position from 0 on') },
    context: { check: oneOf(contexts) },
  },
  insulators: { module: text, export: text },
  allow: {
    api: text,
    file: { ...text, optional: true },
    function: { ...text, optional: true },
    package: { ...text, optional: true },
    reason: { check: (value) => (isText(value) ? undefined : 'a text that says why') },
    until: {
      check: (value) => (isDay(value) ? undefined : "a date, as '2027-03-01'"),
      optional: true,
    },
  },
};

/** Keys that one of the two tools reads beside the policy itself. */
const otherKeys = ['guard', 'typeInformation', 'digest'];

/** Reads a policy that a user wrote. What is wrong is left out of it and named among the problems. */
export function parsePolicy(value: unknown): {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
} {
  if (value === undefined) return { policy: emptyPolicy, problems: [] };
  if (!isRecord(value)) {
    return { policy: emptyPolicy, problems: [{ key: '', value, accepted: 'an object' }] };
  }
  const problems: PolicyProblem[] = unknownKeys('', value, [
    ...Object.keys(emptyPolicy),
    ...otherKeys,
  ]);
  const policy: Record<string, unknown> = {};
  for (const key of Object.keys(emptyPolicy)) {
    const list = parseEntries(key, value[key] === undefined ? [] : value[key], entryFields[key]);
    policy[key] = list.entries;
    problems.push(...list.problems);
  }
  const { typeInformation } = value;
  if (typeInformation !== undefined && typeof typeInformation !== 'boolean') {
    problems.push({ key: 'typeInformation', value: typeInformation, accepted: 'true or false' });
  } else if (typeInformation !== undefined) policy.typeInformation = typeInformation;
  if (value.digest !== undefined && !isText(value.digest)) {
    problems.push({ key: 'digest', value: value.digest, accepted: 'a text from `digestProject`' });
  }
  // Every list was checked entry by entry against the table of fields, which mirrors the type.
  return { policy: policy as unknown as Policy, problems };
}

/** Writes a problem as one sentence; `source` names where the policy stands. */
export function formatPolicyProblem(
  { key, value, accepted }: PolicyProblem,
  source: string,
): string {
  const place = key === '' ? source : `${source}: \`${key}\``;
  return `${place} is ${show(value)}, but accepted is ${accepted}.`;
}

/** Reads a list entry by entry: globs, or objects with the given keys. What is wrong is left out and named. */
export function parseEntries(
  key: string,
  value: unknown,
  fields?: EntryFields,
): { readonly entries: readonly unknown[]; readonly problems: readonly PolicyProblem[] } {
  if (!Array.isArray(value)) {
    return { entries: [], problems: [{ key, value, accepted: 'a list' }] };
  }
  const problems: PolicyProblem[] = [];
  const entries = value.filter((entry: unknown, index) => {
    const found = checkEntry(`${key}[${index}]`, entry, fields);
    problems.push(...found);
    return found.length === 0;
  });
  return { entries, problems };
}

function checkEntry(key: string, entry: unknown, fields: EntryFields | undefined): PolicyProblem[] {
  if (!fields) return isText(entry) ? [] : [{ key, value: entry, accepted: 'a glob' }];
  if (!isRecord(entry)) {
    return [{ key, value: entry, accepted: `an object with ${listOf(Object.keys(fields))}` }];
  }
  const wrong = Object.entries(fields).flatMap(([name, { check, optional }]) => {
    const value = entry[name];
    if (value === undefined && optional) return [];
    const accepted = check(value);
    return accepted === undefined ? [] : [{ key: `${key}.${name}`, value, accepted }];
  });
  return [...wrong, ...unknownKeys(key, entry, Object.keys(fields))];
}

function unknownKeys(
  key: string,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): PolicyProblem[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      key: key === '' ? name : `${key}.${name}`,
      value: value[name],
      accepted: `none of that name, only ${listOf(known)}`,
    }));
}

/** Takes one of several texts. */
export function oneOf(accepted: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && accepted.includes(value)
      ? undefined
      : `one of ${accepted.map((one) => `'${one}'`).join(', ')}`;
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function isDay(value: unknown): boolean {
  return isText(value) && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value));
}

function isPosition(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `'${value}'`;
  try {
    return JSON.stringify(value);
  } catch {
    // What is no JSON (circular, a bigint) is known by its type.
    return typeof value;
  }
}
