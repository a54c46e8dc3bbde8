import type { MemberDescription } from '../../types.ts';

/** The timers, which are globals and exports of `timers`. */
export const timerMembers: Readonly<Record<string, MemberDescription>> = {
  setImmediate: { callbacks: [{ at: 0, runs: 'callback' }] },
  setInterval: { callbacks: [{ at: 0, runs: 'event-listener' }] },
  setTimeout: { callbacks: [{ at: 0, runs: 'callback' }] },
};
