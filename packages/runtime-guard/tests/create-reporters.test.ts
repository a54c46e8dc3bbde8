import type { MetaEvent, StallCause, StallEvent } from '../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { isStallFinding } from '../src/findings/is-finding.ts';
import { createReporters } from '../src/reporters/create-reporters.ts';

const meta: MetaEvent = {
  type: 'meta',
  schema: 1,
  pid: 1,
  thread: 0,
  node: process.version,
  mode: 'report',
  root: '/app',
  startedAt: '',
};

describe('a stall that has ended', () => {
  it.each([
    ['sync-call', true],
    ['js', true],
    ['native', true],
    ['gc', true],
    ['module-load', true],
    ['unknown', true],
    ['suspended', false],
    ['debugger', false],
  ] as const)('of cause %s is printed: %s', (cause, isPrinted) => {
    const printed: StallEvent[] = [];
    const terminal = {
      degraded: () => undefined,
      stall: (stall: StallEvent) => printed.push(stall),
      finish: () => undefined,
    };
    createReporters({ meta, file: undefined, terminal }).emit(stallOf(cause, 3000));
    expect(printed.length).toBe(isPrinted ? 1 : 0);
  });
});

describe('garbage collection', () => {
  it.each([
    [100, false],
    [249, false],
    [250, true],
  ])('that took %i ms at a place is a finding: %s', (totalMs, isOne) => {
    expect(isStallFinding({ cause: 'gc', site: null, totalMs })).toBe(isOne);
  });
});

function stallOf(cause: StallCause, durationMs: number): StallEvent {
  return {
    type: 'stall',
    id: '1',
    state: 'ended',
    atMs: 0,
    durationMs,
    cause,
    phase: 'ready',
    scope: null,
    site: { file: 'main.js', line: 1, column: 1, function: 'wait' },
    stack: [],
    mapped: false,
  };
}
