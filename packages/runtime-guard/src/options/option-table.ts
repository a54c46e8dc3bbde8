import type { PolicyProblem } from '@loopguard/catalogue/core';
import type { GuardOptions } from './guard-options.ts';
import { parseHealthAddress } from './health-address.ts';
import { checkRules, parseRules } from './guard-rule.ts';

/** All that is known of one option: its defaults, names, checks and documentation come from here and nowhere else. */
export interface OptionDescription<Value> {
  readonly env: string;
  readonly default: Value;
  /** What is accepted, as a phrase. */
  readonly accepted: string;
  readonly description: string;
  /** Gives the value if it is acceptable, else undefined. */
  readonly parse: (value: unknown) => Value | undefined;
  /** Names what is wrong inside a value of which the rest is acceptable. */
  readonly findProblems?: (value: unknown) => readonly PolicyProblem[];
  /** Gives the value that an environment variable's text stands for, or the text itself where it stands for none. */
  readonly parseText: (text: string) => unknown;
}

export type OptionTable = {
  readonly [Key in keyof GuardOptions]: OptionDescription<GuardOptions[Key]>;
};

/** The options of the guard: the one table behind defaults, environment variables, validation and documentation. */
export const optionTable: OptionTable = {
  mode: choice({
    env: 'LOOPGUARD_MODE',
    values: ['off', 'record', 'report', 'throw'],
    default: 'report',
    description:
      '`off` installs nothing; `record` writes the report file only; `report` prints on stderr too; `throw` also refuses blocking calls of the application once it serves',
  }),
  report: path({
    env: 'LOOPGUARD_REPORT',
    description: 'report file (NDJSON); `%p` is the process id, `%t` the thread id',
  }),
  health: {
    env: 'LOOPGUARD_HEALTH',
    default: null,
    accepted: "a port, or a host and a port as '0.0.0.0:9090'",
    description:
      'serves a status page and Prometheus metrics on this port of the loopback interface, or of the host: see [Health](#health)',
    parse: (value) =>
      parseHealthAddress(value) !== undefined &&
      (typeof value === 'string' || typeof value === 'number')
        ? value
        : undefined,
    parseText: (text) => text,
  },
  callThresholdMs: number({
    env: 'LOOPGUARD_CALL_THRESHOLD_MS',
    default: 1,
    min: 0,
    description: 'calls of this duration and more are recorded one by one, others counted per site',
  }),
  stallThresholdMs: number({
    env: 'LOOPGUARD_STALL_THRESHOLD_MS',
    default: 50,
    min: 1,
    description: 'the loop standing still for this long is a stall',
  }),
  ready: choice({
    env: 'LOOPGUARD_READY',
    values: ['auto', 'manual'],
    default: 'auto',
    description: 'whether phase `ready` is found out or only begins with `guard.ready()`',
  }),
  rules: {
    env: 'LOOPGUARD_RULES',
    default: [],
    accepted: 'a list of rules (as JSON)',
    description: 'other modes for some calls, by API, file and phase: see [Policy](#policy)',
    parse: parseRules,
    findProblems: checkRules,
    parseText: parseJson,
  },
  workers: choice({
    env: 'LOOPGUARD_WORKERS',
    values: ['allow', 'judge'],
    default: 'allow',
    description:
      'whether worker threads may block, or their calls are judged as those of the main thread',
  }),
  attribution: choice({
    env: 'LOOPGUARD_ATTRIBUTION',
    values: ['auto', 'full', 'basic', 'off'],
    default: 'auto',
    description:
      '`full` follows every request; `basic` none: what blocks belongs to the handler whose synchronous part runs, or to the only open request; `off` knows no requests; `auto` is `full` on Node.js 24 and later, and before that `basic`, and `full` for a while once something has blocked',
  }),
  root: path({
    env: 'LOOPGUARD_ROOT',
    description: 'folder of the application; by default the package of the main module',
  }),
  maxCostPercent: number({
    env: 'LOOPGUARD_MAX_COST_PERCENT',
    default: 5,
    min: 0,
    description:
      'percentage of the time of a thread that the guard itself may cost; above that it looks up fewer places, and then counts only',
  }),
  maxSites: number({
    env: 'LOOPGUARD_MAX_SITES',
    default: 1000,
    min: 1,
    description: 'sites that are kept apart; calls at further ones are counted as dropped',
  }),
  maxRoutes: number({
    env: 'LOOPGUARD_MAX_ROUTES',
    default: 200,
    min: 1,
    description: 'request and job names that are kept apart; further ones are counted together',
  }),
  maxReportMb: number({
    env: 'LOOPGUARD_MAX_REPORT_MB',
    default: 64,
    min: 1,
    description: 'size of the report file after which only summaries are written',
  }),
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is refused as the text that it is.
    return text;
  }
}

function choice<Value extends string>({
  values,
  ...rest
}: {
  readonly env: string;
  readonly values: readonly Value[];
  readonly default: Value;
  readonly description: string;
}): OptionDescription<Value> {
  return {
    ...rest,
    accepted: values.map((value) => `'${value}'`).join(', '),
    parse: (value) => values.find((candidate) => candidate === value),
    parseText: (text) => text,
  };
}

function number({
  min,
  ...rest
}: {
  readonly env: string;
  readonly default: number;
  readonly min: number;
  readonly description: string;
}): OptionDescription<number> {
  return {
    ...rest,
    accepted: `a number, ${min} or more`,
    parse: (value) =>
      typeof value === 'number' && Number.isFinite(value) && value >= min ? value : undefined,
    parseText: (text) => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text),
  };
}

function path(rest: {
  readonly env: string;
  readonly description: string;
}): OptionDescription<string | null> {
  return {
    ...rest,
    default: null,
    accepted: 'a path',
    parse: (value) =>
      value === null || (typeof value === 'string' && value !== '') ? value : undefined,
    parseText: (text) => text,
  };
}
