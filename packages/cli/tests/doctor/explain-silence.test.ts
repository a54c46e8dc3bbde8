import type { SummaryEvent } from '@loopguard/runtime-guard/report';
import { parseReport } from '@loopguard/runtime-guard/report';
import { describe, expect, it } from 'vitest';
import { explainSilence } from '../../src/doctor/explain-silence.ts';

const none = { calls: 0, totalMs: 0, maxMs: 0 };
const startup = { phase: 'startup', atMs: 0, reason: 'the guard was installed', ...none };
const ready = { phase: 'ready', atMs: 120, reason: 'first request', ...none };
const summary = {
  type: 'summary',
  atMs: 5000,
  final: true,
  phases: [startup, ready],
  sites: [],
  apis: [],
  moduleLoads: none,
  unattributed: none,
  allowances: [],
  stalls: [],
  loop: null,
  cost: { cpuMs: 0, maxPauseMs: 0 },
  dropped: { sites: 0, stalls: 0, routes: 0, events: 0 },
};
const meta = {
  type: 'meta',
  schema: 1,
  pid: 1,
  thread: 0,
  node: 'v24.0.0',
  mode: 'report',
  root: '/app',
  startedAt: '2026-01-01T00:00:00.000Z',
};
const site = {
  api: 'fs.existsSync',
  cost: 'brief',
  calls: 7,
  totalMs: 1,
  maxMs: 0.4,
  site: { file: 'a.js', line: 1, column: 1, function: 'f' },
  mapped: false,
  events: 0,
  stalls: 0,
  refused: 0,
  scopes: [],
  stack: [],
};

/** What is said of a report with these differences; a summary of null stands for a killed process. */
function explain(
  changes: Partial<Record<keyof SummaryEvent, unknown>> | null,
  metaChanges: Readonly<Record<string, unknown>> = {},
) {
  const lines = [{ ...meta, ...metaChanges }, ...(changes ? [{ ...summary, ...changes }] : [])];
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  const { isSound, sentences } = explainSilence(parseReport(text, 'report.ndjson'));
  return { isSound, text: sentences.join('\n') };
}

describe('explainSilence', () => {
  it('takes a silent report of a process that served as sound', () => {
    const { isSound, text } = explain({});
    expect(isSound).toBe(true);
    expect(text).toContain(
      'ready after 120 ms (first request) and for 4.9 s, with 0 blocking calls',
    );
  });

  it.each([
    [{ phases: [startup] }, {}, 'It never was ready'],
    [{}, { thread: 2 }, 'about worker thread 2'],
    [
      { degraded: [{ id: 'no-worker', why: 'Forbidden.', lost: 'Lines.', advice: 'Allow it.' }] },
      {},
      'Forbidden. Lines. Allow it.',
    ],
  ])('knows the problem of a summary with %j, %j', (changes, metaChanges, sentence) => {
    const { isSound, text } = explain(changes, metaChanges);
    expect(isSound).toBe(false);
    expect(text).toContain(sentence);
  });

  it.each([
    [{ sites: [site] }, '7 calls of cost `brief` took less than callThresholdMs (0.4 ms at most)'],
    [{ sites: [{ ...site, events: 1 }] }, 'It has 1 finding.'],
    [{ sites: [{ ...site, mode: 'record' }] }, '1 place is recorded in this file alone'],
    [
      {
        allowances: [
          { ...none, calls: 3, api: 'fs.*', file: null, reason: 'ok', until: null, expired: false },
        ],
      },
      '3 calls of fs.* are allowed: ok.',
    ],
    [{ moduleLoads: { calls: 2, totalMs: 5, maxMs: 4 } }, '2 calls of the module loader'],
    [{ phases: [startup, { ...ready, reason: 'guard.ready()' }] }, 'No request that blocked'],
  ])('says of %j why there is no more', (changes, sentence) => {
    const { isSound, text } = explain(changes);
    expect(isSound).toBe(true);
    expect(text).toContain(sentence);
  });

  it('says of a report without an end that it has none', () => {
    expect(explain(null).text).toContain('It has no end');
  });
});
