import type { HealthStatus } from '../src/report/health-status.ts';
import type { SummaryEvent } from '../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { formatHealthUrl, parseHealthAddress } from '../src/options/health-address.ts';
import { emptySummary } from '../src/report/empty-summary.ts';
import { formatMetrics } from '../src/reporters/health/format-metrics.ts';
import { formatPage } from '../src/reporters/health/format-page.ts';

const status: HealthStatus = {
  process: {
    pid: 7,
    node: 'v24.0.0',
    application: 'a"b\\<c>',
    startedAt: '2026-01-01T00:00:00.000Z',
  },
  phase: 'ready',
  uptimeMs: 1500,
  stall: null,
  figures: null,
  figuresAgeMs: null,
  degraded: [],
};
const site = { file: 'a<b>.js', line: 3, column: 5, function: 'f' };
const summary: SummaryEvent = {
  ...emptySummary,
  apis: [{ api: 'fs.readFileSync', phase: 'ready', calls: 3, totalMs: 12.5, maxMs: 9 }],
  stalls: [1, 2].map((line) => ({
    cause: 'js' as const,
    site: { ...site, line },
    calls: 2,
    totalMs: 300,
    maxMs: 200,
    mapped: false,
    scopes: [{ kind: 'request' as const, name: 'GET /<x>', calls: 2, totalMs: 300, maxMs: 200 }],
    stack: [],
  })),
  degraded: [{ id: 'no-inspector', why: 'W.', lost: 'L.' }],
};
const delayMs = { mean: 1, p50: 2, p90: 3, p99: 4, max: 5 };
const figures = { summary, loop: { windowMs: 10_000, delayMs, utilization: 0.25 } };
const known: HealthStatus = {
  ...status,
  figures,
  figuresAgeMs: 2000,
  degraded: summary.degraded ?? [],
};

describe('parseHealthAddress', () => {
  it.each([
    [9090, { host: '127.0.0.1', port: 9090 }],
    ['9090', { host: '127.0.0.1', port: 9090 }],
    ['0', { host: '127.0.0.1', port: 0 }],
    ['65535', { host: '127.0.0.1', port: 65_535 }],
    ['0.0.0.0:80', { host: '0.0.0.0', port: 80 }],
    ['localhost:80', { host: 'localhost', port: 80 }],
    ['[::1]:80', { host: '::1', port: 80 }],
  ])('reads %j', (value, address) => {
    expect(parseHealthAddress(value)).toEqual(address);
  });

  it.each(['65536', -1, 1.5, '', 'localhost', ':80', '::1:80', 'a b:80', null, true])(
    'refuses %j',
    (value) => {
      expect(parseHealthAddress(value)).toBeUndefined();
    },
  );

  it('is written as a URL', () => {
    expect(formatHealthUrl({ host: '::1', port: 80 })).toBe('http://[::1]:80/');
  });
});

describe('formatMetrics', () => {
  it('gives what is known before the main thread tells anything, with labels escaped', () => {
    const text = formatMetrics(status);
    expect(text).toContain(
      String.raw`loopguard_info{application="a\"b\\<c>",node="v24.0.0",pid="7"} 1`,
    );
    expect(text).toContain('\nloopguard_event_loop_stalled_seconds 0\n');
    expect(text).not.toContain('blocking_calls');
  });

  it('adds up calls by API and stalls by cause, in seconds', () => {
    const lines = formatMetrics(known).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'loopguard_blocking_calls_total{api="fs.readFileSync",phase="ready"} 3',
        'loopguard_blocking_call_seconds_total{api="fs.readFileSync",phase="ready"} 0.0125',
        'loopguard_stalls_total{cause="js"} 4',
        'loopguard_stall_seconds_total{cause="js"} 0.6',
        'loopguard_event_loop_delay_p99_seconds 0.004',
        'loopguard_event_loop_utilization_ratio 0.25',
        'loopguard_degraded{id="no-inspector"} 1',
        'loopguard_figures_age_seconds 2',
      ]),
    );
  });

  it('describes every metric once, before its samples, under standard names', () => {
    const lines = formatMetrics(known).trimEnd().split('\n');
    const types = new Map<string, string>();
    for (const line of lines) {
      const [, name = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
      if (name === '') continue;
      expect(types.has(name)).toBe(false);
      types.set(name, type);
      expect(name.endsWith('_total')).toBe(type === 'counter');
    }
    const samples = lines.filter((line) => !line.startsWith('#'));
    expect(samples.length).toBeGreaterThan(types.size);
    for (const sample of samples) {
      expect(sample).toMatch(/^[a-z_0-9]+(\{[a-z]+="[^\n]*"\})? \d+(\.\d+)?$/);
      expect(types.has(/^[a-z_0-9]+/.exec(sample)?.[0] ?? '')).toBe(true);
    }
  });
});

describe('formatPage', () => {
  it('says where the loop stands still, and escapes names', () => {
    const stall = {
      durationMs: 12_300,
      site,
      scope: { kind: 'request', name: 'GET /<x>', id: 1 },
    } as const;
    const page = formatPage({ ...known, stall });
    expect(page).toContain('stood still for 12.3 s at <code>a&lt;b&gt;.js:3:5 (f)</code>');
    expect(page).toContain('during <code>GET /&lt;x&gt;</code>');
    expect(page).toContain('no-inspector');
    expect(page).not.toContain('<x>');
  });

  it('can be shown before the main thread tells anything', () => {
    expect(formatPage(status)).toContain('The event loop turns.');
  });
});
