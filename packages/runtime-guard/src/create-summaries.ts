import type { GuardCore } from './create-core.ts';
import type { Phase, SummaryEvent } from './report/report-event.ts';
import type { HealthFigures } from './report/health-status.ts';
import type { LoopWatch } from './sources/loop/watch-loop.ts';
import type { CallObserver } from './sources/calls/observe-calls.ts';
import { now } from './environment/clock.ts';
import { mapSummary } from './report/map-site.ts';
import { roundMs } from './findings/tally.ts';

/** Where a summary takes from what the ledger does not hold. */
export interface SummarySources {
  readonly observer: CallObserver;
  readonly loop: LoopWatch;
}

/** Writes what was seen in a while, and everything at the end. */
export interface Summaries {
  /** Writes a `loop` line, and a summary if there is news, once 10 s have passed since the last. */
  readonly tick: (atMs: number) => void;
  /** Settles what belongs to a phase before it ends: no window of delay spans two. */
  readonly endPhase: (phase: Phase) => void;
  /** Writes the final summary, once. */
  readonly finish: () => void;
  readonly snapshot: () => SummaryEvent;
}

const INTERVAL_MS = 10_000;
const HEALTH_INTERVAL_MS = 5000;
const MAX_HEALTH_SITES = 20;
/** A shorter window, as between shutdown and the end, says nothing. */
const MIN_WINDOW_MS = 20;
/** A summary that is not the last one holds only the sites that blocked most. */
const MAX_INTERIM_SITES = 100;

/** Creates the writer of summaries. */
export function createSummaries(core: GuardCore, sources: SummarySources): Summaries {
  const { lateNames, ledger, reporters, startedAtMs } = core;
  const { loop, observer } = sources;
  const { monitor } = loop;
  let writtenAtMs = startedAtMs;
  let writtenCalls = 0;
  let isFinished = false;
  let lastWindow: HealthFigures['loop'] = null;
  const publish = createPublisher(core, sources);
  return {
    tick(atMs) {
      lateNames.refresh();
      publish(atMs, lastWindow);
      if (atMs - writtenAtMs < INTERVAL_MS) return;
      writtenAtMs = atMs;
      lastWindow = endWindow(core.phases.current()) ?? null;
      if (ledger.judgedCalls() === writtenCalls) return;
      writtenCalls = ledger.judgedCalls();
      reporters.emit(summarise(core, sources, { final: false, maxSites: MAX_INTERIM_SITES }));
    },
    endPhase(phase) {
      monitor.flush();
      observer.settle();
      endWindow(phase);
    },
    finish() {
      if (isFinished) return;
      isFinished = true;
      monitor.flush();
      loop.settle();
      endWindow(core.phases.current());
      const summary = summarise(core, sources, { final: true, maxSites: Infinity });
      reporters.finish(mapSummary(summary, core.root));
    },
    snapshot: () => summarise(core, sources, { final: false, maxSites: Infinity }),
  };

  function endWindow(phase: Phase): HealthFigures['loop'] | undefined {
    const window = monitor.takeWindow();
    if (window === undefined || window.windowMs < MIN_WINDOW_MS) return undefined;
    const { startMs, ...figures } = window;
    reporters.emit({ type: 'loop', atMs: roundMs(startMs - startedAtMs), phase, ...figures });
    return figures;
  }
}

/** Hands over what the health page shows, every few seconds, where there is one. */
function createPublisher(
  core: GuardCore,
  sources: SummarySources,
): (atMs: number, window: HealthFigures['loop']) => void {
  const { publish } = sources.loop;
  let publishedAtMs = -Infinity;
  return (atMs, loop) => {
    if (publish === undefined || atMs - publishedAtMs < HEALTH_INTERVAL_MS) return;
    publishedAtMs = atMs;
    const summary = summarise(core, sources, { final: false, maxSites: MAX_HEALTH_SITES });
    publish({ summary, loop });
  };
}

function summarise(
  { degraded, ledger, ownCost, phases, startedAtMs }: GuardCore,
  { loop: { monitor }, observer }: SummarySources,
  { final, maxSites }: { readonly final: boolean; readonly maxSites: number },
): SummaryEvent {
  observer.settle();
  const loop = phases.current() === 'startup' ? undefined : monitor.total();
  return {
    type: 'summary',
    atMs: roundMs(now() - startedAtMs),
    final,
    ...ledger.summarise(maxSites),
    loop: loop === undefined ? null : { delayMs: loop.delayMs, utilization: loop.utilization },
    cost: ownCost.read(),
    ...(degraded.list().length === 0 ? {} : { degraded: degraded.list() }),
  };
}
