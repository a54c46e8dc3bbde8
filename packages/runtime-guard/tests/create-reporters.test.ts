import type { MetaEvent, StallCause, StallEvent } from '../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
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
    createReporters({ meta, file: undefined, terminal }).emit(stallOf(cause));
    expect(printed.length).toBe(isPrinted ? 1 : 0);
  });
});

function stallOf(cause: StallCause): StallEvent {
  return {
    type: 'stall',
    id: '1',
    state: 'ended',
    atMs: 0,
    durationMs: 3000,
    cause,
    phase: 'ready',
    scope: null,
    site: { file: 'main.js', line: 1, column: 1, function: 'wait' },
    stack: [],
    mapped: false,
  };
}
