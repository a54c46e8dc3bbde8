import type { PatchedApi } from '../decide/patched-api.ts';
import type { ApiTotals, Phase, PhaseTotals } from '../report/report-event.ts';
import type { Tally } from './tally.ts';
import { addTally, byTotal, createTally, toTotals } from './tally.ts';

/** Totals of each phase, and of each API in it. */
export interface PhaseBook {
  readonly enter: (phase: Phase, atMs: number, reason: string) => void;
  readonly add: (api: PatchedApi, phase: Phase, calls: Tally) => void;
  readonly calls: (phase: Phase) => number;
  readonly summarisePhases: () => PhaseTotals[];
  readonly summariseApis: () => ApiTotals[];
}

interface PhaseRecord {
  readonly phase: Phase;
  readonly atMs: number;
  readonly reason: string;
  readonly tally: Tally;
  readonly apis: Map<string, Tally>;
}

/** Creates a book that begins with phase `startup`. */
export function createPhaseBook(): PhaseBook {
  const records = new Map<Phase, PhaseRecord>();
  enter('startup', 0, 'the guard was installed');
  return {
    enter,
    add(api, phase, calls) {
      const record = records.get(phase);
      if (record === undefined) return;
      addTally(record.tally, calls);
      const known = record.apis.get(api.id);
      if (known !== undefined) addTally(known, calls);
      else record.apis.set(api.id, { ...calls });
    },
    calls: (phase) => records.get(phase)?.tally.calls ?? 0,
    summarisePhases: () =>
      [...records.values()].map(({ phase, atMs, reason, tally }) => ({
        phase,
        atMs,
        reason,
        ...toTotals(tally),
      })),
    summariseApis: () =>
      [...records.values()]
        .flatMap(({ phase, apis }) =>
          [...apis].map(([api, tally]) => ({ api, phase, ...toTotals(tally) })),
        )
        .sort(byTotal),
  };

  function enter(phase: Phase, atMs: number, reason: string): void {
    records.set(phase, { phase, atMs, reason, tally: createTally(), apis: new Map() });
  }
}
