import type { HeartbeatReader } from './read-heartbeat.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { now } from '../../../environment/clock.ts';
import { toSharedMs } from './heartbeat.ts';

/** What is looked at, and when. */
export interface Rounds {
  readonly heart: HeartbeatReader;
  readonly settings: Pick<WatchdogSettings, 'health'>;
  /** Whether a stall is being looked into. */
  readonly isStalled: () => boolean;
  /** Looks at the heartbeat at this moment of the clock that all threads share, by so much too late. */
  readonly look: (atSharedMs: number, lateMs: number) => void;
}

/** How often the watchdog looks while a beat is overdue. */
const TICK_MS = 10;

/** Looks at the heartbeat for as long as the thread lives, as seldom as possible. */
export function keepWatching({ heart, settings, isStalled, look }: Rounds): void {
  let dueAt = toSharedMs(now());
  setTimeout(watch, 0);

  /** Only an open session, and a health page, need an event loop. */
  function watch(): void {
    const wasStalled = isStalled();
    tick();
    while (settings.health === null && !wasStalled && !isStalled()) {
      heart.sleep(planTick());
      tick();
    }
    setTimeout(watch, planTick());
  }

  /** No stall can be seen before a beat is overdue. */
  function planTick(): number {
    const at = toSharedMs(now());
    const pauseMs = isStalled() ? TICK_MS : Math.max(TICK_MS, heart.askInMs(at));
    dueAt = at + pauseMs;
    return pauseMs;
  }

  function tick(): void {
    const at = toSharedMs(now());
    look(at, heart.noteTick(at, dueAt));
  }
}
