import type {
  BlockingCallEvent,
  MetaEvent,
  ReportEvent,
  StallEvent,
  SiteSummary,
  SummaryEvent,
} from '../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { emptySummary } from '../src/report/empty-summary.ts';
import { parseReport } from '../src/report/parse-report.ts';
import { formatReport } from '../src/reporters/format-report.ts';

const meta: MetaEvent = {
  type: 'meta',
  schema: 1,
  pid: 42,
  thread: 0,
  node: 'v24.0.0',
  mode: 'report',
  root: '/app',
  application: 'shop',
  startedAt: '2026-01-01T00:00:00.000Z',
};
const frame = { file: 'src/routes/health.js', line: 12, column: 18, function: 'checkGit' };
const site: SiteSummary = {
  api: 'child_process.execSync',
  cost: 'process',
  calls: 3,
  totalMs: 612,
  maxMs: 212.4,
  site: frame,
  mapped: false,
  events: 3,
  stalls: 3,
  refused: 0,
  scopes: [{ kind: 'request', name: 'GET /health', calls: 3, totalMs: 612, maxMs: 212.4 }],
  stack: [frame],
};
const summary: SummaryEvent = {
  ...emptySummary,
  final: true,
  phases: [
    { phase: 'startup', atMs: 0, reason: 'installed', calls: 4, totalMs: 120, maxMs: 99 },
    { phase: 'ready', atMs: 1300, reason: 'first request', calls: 3, totalMs: 612, maxMs: 212.4 },
  ],
  sites: [
    site,
    { ...site, api: 'fs.existsSync', cost: 'brief', events: 0, totalMs: 2, via: 'send' },
    { ...site, api: 'fs.readFileSync', cost: 'file', events: 0, totalMs: 1, scopes: [], calls: 1 },
  ],
};
const options = {
  colour: false,
  workingDirectory: '/app/src',
  advise: (api: string) =>
    api === 'child_process.execSync' ? 'Use child_process.exec.' : undefined,
};

describe('formatReport', () => {
  it('groups what blocks, with place, scope and advice', () => {
    expect(formatReport({ meta, summary }, options)).toBe(
      `
loopguard: 2 places blocked the event loop for 613 ms in 4 calls while shop (pid 42, Node v24.0.0) was serving

     total  longest  count  what                    where
 1  612 ms   212 ms      3  child_process.execSync  routes/health.js:12:18 (checkGit)
                            GET /health · Use child_process.exec.
 2  1.0 ms   212 ms      1  fs.readFileSync         routes/health.js:12:18 (checkGit)
                            no request

 startup: 4 blocking calls, 120 ms; ready after 1.3 s (first request).
`.trimStart(),
    );
  });

  it('is empty where nothing is a finding', () => {
    const brief = { ...site, cost: 'brief', events: 0 } as const;
    expect(formatReport({ meta, summary: { ...summary, sites: [brief] } }, options)).toBe('');
  });

  it('has at most 40 lines however much was found', () => {
    const sites = Array.from({ length: 500 }, () => site);
    const allowances = Array.from({ length: 50 }, () => ({
      api: 'fs.*',
      file: null,
      reason: 'x',
      until: '2020-01-01',
      expired: true,
      calls: 1,
      totalMs: 1,
      maxMs: 1,
    }));
    const text = formatReport({ meta, summary: { ...summary, sites, allowances } }, options);
    expect(text.split('\n').length).toBeLessThanOrEqual(41);
    expect(text).toContain('and 490 more places with 299.9 s');
  });

  it('colours only where asked to', () => {
    expect(formatReport({ meta, summary }, { ...options, colour: true })).toContain('\u001B[');
    expect(formatReport({ meta, summary }, options)).not.toContain('\u001B[');
  });
});

describe('parseReport', () => {
  const call: BlockingCallEvent = {
    type: 'blocking-call',
    atMs: 2000,
    api: 'child_process.execSync',
    cost: 'process',
    durationMs: 300,
    phase: 'ready',
    scope: { kind: 'request', name: 'GET /health', id: 9 },
    site: frame,
    stack: [frame],
    mapped: false,
  };

  it('takes the final summary as it is', () => {
    const report = parse([meta, call, summary]);
    expect(report.isComplete).toBe(true);
    expect(report.summary).toEqual(summary);
  });

  it('adds what was written after the last summary of a process that was killed', () => {
    const interim = { ...summary, final: false, atMs: 1999 };
    const other = { ...call, api: 'fs.readFileSync', scope: null, durationMs: 1 };
    const report = parse([meta, interim, call, { ...call, phase: 'startup' }, other]);
    expect(report.isComplete).toBe(false);
    expect(report.summary.sites[0]).toMatchObject({
      calls: 4,
      totalMs: 912,
      maxMs: 300,
      scopes: [{ name: 'GET /health', calls: 4 }],
    });
    expect(report.summary.sites.find(({ api }) => api === 'fs.readFileSync')?.calls).toBe(2);
  });

  it('adds the stalls after the last summary, each once, with how it last stood', () => {
    const ongoing: StallEvent = {
      type: 'stall',
      id: '7',
      state: 'ongoing',
      atMs: 1990,
      durationMs: 1000,
      cause: 'js',
      phase: 'ready',
      scope: call.scope,
      site: frame,
      stack: [frame],
      mapped: false,
    };
    const ended: StallEvent = { ...ongoing, state: 'ended', durationMs: 1500 };
    const interim = { ...summary, final: false, atMs: 2000 };
    // A stall is told a turn after it ended: the summary may be younger than its end, and not know it.
    const { stalls } = parse([meta, interim, ongoing, ended, { ...ended, id: '8' }]).summary;
    expect(stalls).toMatchObject([
      { cause: 'js', calls: 2, totalMs: 3000, maxMs: 1500, scopes: [{ name: 'GET /health' }] },
    ]);
  });

  it('reads a summary that lacks the list of stalls', () => {
    const older = { ...summary, stalls: undefined };
    const text = [meta, older].map((event) => JSON.stringify(event)).join('\n');
    expect(parseReport(text, 'x').summary.stalls).toEqual([]);
  });

  it('counts broken lines and refuses what is no report', () => {
    const text = `${JSON.stringify(meta)}\n{"type":"blocking-ca`;
    expect(parseReport(text, 'x').brokenLines).toBe(1);
    expect(() => parseReport('{}', 'x.json')).toThrow('x.json is no report of Loopguard');
  });

  function parse(events: readonly ReportEvent[]): ReturnType<typeof parseReport> {
    return parseReport(events.map((event) => JSON.stringify(event)).join('\n'), 'report.ndjson');
  }
});
