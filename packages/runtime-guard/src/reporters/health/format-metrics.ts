import type { HealthFigures, HealthStatus } from '../../report/health-status.ts';
import type { Phase, SummaryEvent, Totals } from '../../report/report-event.ts';

/** One family of metrics in the text format of Prometheus. */
interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

const phases: readonly Phase[] = ['startup', 'ready', 'shutdown'];
const delays = ['mean', 'p50', 'p90', 'p99', 'max'] as const;
const MS_PER_S = 1000;

/** Writes a status in the text format of Prometheus, version 0.0.4; what is not known yet is absent. */
export function formatMetrics(status: HealthStatus): string {
  const { summary, loop } = status.figures ?? {};
  return [
    ...describeProcess(status),
    ...(loop === undefined || loop === null ? [] : describeLoop(loop)),
    ...(summary === undefined ? [] : describeSummary(summary)),
  ]
    .map(formatMetric)
    .join('');
}

function describeLoop({ delayMs, utilization }: NonNullable<HealthFigures['loop']>): Metric[] {
  return [
    ...delays.map((name) =>
      gauge(
        `loopguard_event_loop_delay_${name}_seconds`,
        `How late the event loop came round in the last window of 10 s (${name}).`,
        toSeconds(delayMs[name]),
      ),
    ),
    gauge(
      'loopguard_event_loop_utilization_ratio',
      'Part of the last window of 10 s in which the event loop was not idle.',
      utilization,
    ),
  ];
}

function describeProcess({
  process,
  phase,
  stall,
  uptimeMs,
  figuresAgeMs,
}: HealthStatus): Metric[] {
  const { application = '', node, pid } = process;
  return [
    {
      ...gauge('loopguard_info', 'What is watched; always 1.', 1),
      samples: [{ labels: { application, node, pid: String(pid) }, value: 1 }],
    },
    {
      ...gauge('loopguard_phase', 'The phase of the process: 1 for the one that it is in.', 0),
      samples: phases.map((name) => ({ labels: { phase: name }, value: name === phase ? 1 : 0 })),
    },
    gauge('loopguard_uptime_seconds', 'Time since the guard was installed.', toSeconds(uptimeMs)),
    gauge(
      'loopguard_event_loop_stalled_seconds',
      'For how long the event loop has stood still by now; 0 while it turns.',
      toSeconds(stall?.durationMs ?? 0),
    ),
    ...(figuresAgeMs === null
      ? []
      : [
          gauge(
            'loopguard_figures_age_seconds',
            'How old the other figures are: the event loop hands them over every few seconds.',
            toSeconds(figuresAgeMs),
          ),
        ]),
  ];
}

function describeSummary({
  apis,
  cost,
  degraded = [],
  dropped,
  sites,
  stalls,
}: SummaryEvent): Metric[] {
  const byCause = sumBy(stalls, ({ cause }) => cause);
  const stallsOfCalls = sites.reduce((sum, site) => sum + site.stalls, 0);
  return [
    ...describeTotals(apis, {
      name: 'loopguard_blocking_calls',
      seconds: 'loopguard_blocking_call_seconds',
      what: 'blocking calls that no allowance covers',
      toLabels: ({ api, phase }) => ({ api, phase }),
    }),
    ...describeTotals(
      [...byCause].map(([cause, totals]) => ({ cause, ...totals })),
      {
        name: 'loopguard_stalls',
        seconds: 'loopguard_stall_seconds',
        what: 'stalls in phase ready that no blocking call explains',
        toLabels: ({ cause }) => ({ cause }),
      },
    ),
    counter(
      'loopguard_blocking_call_stalls_total',
      'Stalls that blocking calls caused.',
      stallsOfCalls,
    ),
    counter(
      'loopguard_own_cost_seconds_total',
      'Time that the guard itself took of the main thread.',
      toSeconds(cost.cpuMs),
    ),
    {
      ...counter('loopguard_dropped_total', 'What did not fit into the guard’s bounds.', 0),
      samples: Object.entries(dropped).map(([what, value]) => ({ labels: { what }, value })),
    },
    {
      ...gauge('loopguard_degraded', 'What does not work in this process; 1 for each.', 0),
      samples: degraded.map(({ id }) => ({ labels: { id }, value: 1 })),
    },
  ];
}

function describeTotals<Entry extends Totals>(
  entries: readonly Entry[],
  {
    name,
    seconds,
    what,
    toLabels,
  }: {
    readonly name: string;
    readonly seconds: string;
    readonly what: string;
    readonly toLabels: (entry: Entry) => Readonly<Record<string, string>>;
  },
): Metric[] {
  return [
    {
      ...counter(`${name}_total`, `Number of ${what}.`, 0),
      samples: entries.map((entry) => ({ labels: toLabels(entry), value: entry.calls })),
    },
    {
      ...counter(`${seconds}_total`, `Duration of ${what}.`, 0),
      samples: entries.map((entry) => ({
        labels: toLabels(entry),
        value: toSeconds(entry.totalMs),
      })),
    },
  ];
}

function sumBy<Entry extends Totals>(
  entries: readonly Entry[],
  toKey: (entry: Entry) => string,
): ReadonlyMap<string, Totals> {
  const sums = new Map<string, Totals>();
  for (const entry of entries) {
    const { calls, totalMs, maxMs } = sums.get(toKey(entry)) ?? { calls: 0, totalMs: 0, maxMs: 0 };
    sums.set(toKey(entry), {
      calls: calls + entry.calls,
      totalMs: totalMs + entry.totalMs,
      maxMs: Math.max(maxMs, entry.maxMs),
    });
  }
  return sums;
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, type: 'gauge', help, samples: [{ value }] };
}

function counter(name: string, help: string, value: number): Metric {
  return { name, type: 'counter', help, samples: [{ value }] };
}

function formatMetric({ name, type, help, samples }: Metric): string {
  if (samples.length === 0) return '';
  const lines = samples.map(({ labels = {}, value }) => `${name}${formatLabels(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function formatLabels(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`);
}

/** Without the noise that a division leaves behind. */
function toSeconds(ms: number): number {
  return Number((ms / MS_PER_S).toFixed(6));
}
