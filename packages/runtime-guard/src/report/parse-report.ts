import type { MetaEvent, ReportEvent, SummaryEvent } from './report-event.ts';
import { GuardError } from '../errors.ts';
import { completeSummary } from './complete-summary.ts';
import { mapSummary } from './map-site.ts';
import { createFrameMapper } from './source-positions.ts';

/** One report file, read. */
export interface ParsedReport {
  readonly meta: MetaEvent;
  readonly events: readonly ReportEvent[];
  /** The last summary, with what was written after it added. */
  readonly summary: SummaryEvent;
  /** Whether the process ended in an orderly way: its final summary is there. */
  readonly isComplete: boolean;
  /** Lines that are no JSON, as a copy that was cut off has. */
  readonly brokenLines: number;
}

/** Parses the text of a report file; positions are those of the sources where source maps tell. Throws if it is none. */
export function parseReport(text: string, source: string): ParsedReport {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(parseLine);
  const events = parsed.filter((event) => event !== undefined);
  const meta = events[0];
  if (meta?.type !== 'meta') {
    throw new GuardError(
      'ERR_LOOPGUARD_REPORT',
      `${source} is no report of Loopguard: its first line is not \`{"type":"meta",…}\`.`,
    );
  }
  const summary = completeSummary(events);
  return {
    meta,
    events: events.map(createEventMapper(meta.root)),
    summary: mapSummary(summary, meta.root),
    isComplete: summary.final,
    brokenLines: parsed.length - events.length,
  };
}

const types: ReadonlySet<unknown> = new Set([
  'meta',
  'degraded',
  'phase',
  'blocking-call',
  'stall',
  'loop',
  'summary',
]);

function parseLine(line: string): ReportEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isReportEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line with a known type was written by a guard: the schema holds for the rest of it. */
function isReportEvent(value: unknown): value is ReportEvent {
  return typeof value === 'object' && value !== null && 'type' in value && types.has(value.type);
}

function createEventMapper(root: string): (event: ReportEvent) => ReportEvent {
  const mapFrame = createFrameMapper(root);
  return (event) => {
    if (event.type !== 'blocking-call' && event.type !== 'stall') return event;
    if (event.mapped || event.site === null) return event;
    const site = mapFrame(event.site);
    if (site === undefined) return event;
    return {
      ...event,
      site,
      stack: event.stack.map((frame) => mapFrame(frame) ?? frame),
      mapped: true,
    };
  };
}
