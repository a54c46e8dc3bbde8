import { roundMs } from './tally.ts';

/** What the guard itself costs the thread. */
export interface OwnCost {
  readonly add: (ms: number) => void;
  read(): { readonly cpuMs: number; readonly maxPauseMs: number };
}

/** Starts at nothing. */
export function createOwnCost(): OwnCost {
  let cpuMs = 0;
  let maxPauseMs = 0;
  return {
    add(ms) {
      cpuMs += ms;
      if (ms > maxPauseMs) maxPauseMs = ms;
    },
    read: () => ({ cpuMs: roundMs(cpuMs), maxPauseMs: roundMs(maxPauseMs) }),
  };
}
