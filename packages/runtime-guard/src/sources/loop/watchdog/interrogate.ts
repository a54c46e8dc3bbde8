import type { Runtime, Session } from 'node:inspector';
import { now, readCpuMs } from '../../../environment/clock.ts';
import { findInspector } from '../../../environment/inspector.ts';
import { toSharedMs } from './heartbeat.ts';
import { PROBE_KEY } from './watchdog-settings.ts';

/** Asks a blocked thread where it is, again and again while one stall lasts. */
export interface Interrogation {
  readonly ask: (moment: Moment) => void;
  /** What the thread last said of itself, as JSON, if it was asked to describe itself. */
  readonly answer: () => string | undefined;
  readonly end: () => void;
}

/** When a question is asked, how long the stall has lasted, and whether the answer should be told in full. */
interface Moment {
  readonly at: number;
  readonly ageMs: number;
  readonly describes: boolean;
}

/** Pauses between two questions grow with the stall, so that a long one does not fill the memory. */
const PAUSE_SHARE = 1 / 20;
const expressionHead = `globalThis[Symbol.for(${JSON.stringify(PROBE_KEY)})]?.`;

/**
 * Creates the function that begins to interrogate the main thread. The inspector session is open for the time of one stall
 * alone, and no debugger is enabled: the engine evaluates the question at the next loop or call of JavaScript, inside what blocks.
 */
export function createInterrogator(
  canProbe: boolean,
  onProbing: (isProbing: boolean) => void,
): (beat: number) => Interrogation {
  const inspector = canProbe ? findInspector() : undefined;
  let isPossible = inspector !== undefined;
  return (beat) => {
    let session: Session | undefined;
    let isAsking = false;
    let askedAt = 0;
    let answer: string | undefined;
    return {
      ask({ at, ageMs, describes }) {
        if (!isPossible || isAsking || at - askedAt < ageMs * PAUSE_SHARE) return;
        isAsking = true;
        askedAt = at;
        try {
          session ??= open();
          const values = [toSharedMs(now()), beat, describes, readCpuMs()];
          evaluate(session, `${expressionHead}(${values.join(', ')})`);
        } catch {
          // The permission model forbids it: stalls are timed, but their lines stay unknown.
          isPossible = false;
        }
      },
      answer: () => answer,
      end() {
        session?.disconnect();
        onProbing(false);
      },
    };

    function evaluate(open: Session, expression: string): void {
      const question: Runtime.EvaluateParameterType = { expression, returnByValue: true };
      open.post('Runtime.evaluate', question, (error, given) => {
        isAsking = false;
        const value: unknown = error === null ? given.result.value : undefined;
        if (typeof value === 'string') answer = value;
      });
    }
  };

  function open(): Session {
    if (inspector === undefined) throw new Error('There is no inspector.');
    onProbing(true);
    const session = new inspector.Session();
    session.connectToMainThread();
    return session;
  }
}
