import type { StallEvent } from '../report/report-event.ts';

/** Milliseconds as people read them: `0.3 ms`, `12 ms`, `1.5 s`. */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}

/** A number with its noun: `1 call`, `3 calls`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Where a stall was and what for: ` at app.js:3:5 during GET /`; nothing of what is not known. */
export function formatCircumstances({ site, scope }: Pick<StallEvent, 'site' | 'scope'>): string {
  const where = site === null ? '' : ` at ${site.file}:${site.line}:${site.column}`;
  return scope === null ? where : `${where} during ${scope.name}`;
}
