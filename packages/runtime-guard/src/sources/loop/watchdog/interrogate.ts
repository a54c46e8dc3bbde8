import type { Runtime, Session } from 'node:inspector';
import { now, readCpuMs } from '../../../environment/clock.ts';
import { findInspector } from '../../../environment/inspector.ts';
import { toSharedMs } from './heartbeat.ts';
import { PROBE_KEY } from './watchdog-settings.ts';

/** What the blocked thread is asked. */
export interface Question {
  readonly at: number;
  readonly beat: number;
  readonly describes: boolean;
  /** CPU time that the process has used. */
  readonly cpuMs: number;
}

/** Where the questioner puts what both threads need to know. */
interface InterrogationMemory {
  readonly setProbing: (isProbing: boolean) => void;
  readonly setQuestion: (question: Question) => void;
}

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
/** Always the same text: the engine keeps every text that it was ever given. */
const expression = `globalThis.process?.[Symbol.for(${JSON.stringify(PROBE_KEY)})]?.()`;
/**
 * What a debugger has the thread pause at is not to be this question: Node.js then handles no further message, of the debugger's
 * neither, so that the thread stands still for good.
 */
const question: Runtime.EvaluateParameterType & { readonly disableBreaks: boolean } = {
  expression,
  returnByValue: true,
  disableBreaks: true,
};

/**
 * Creates the function that begins to interrogate the main thread. The inspector session is open for the time of one stall
 * alone, and no debugger is enabled: the engine evaluates the question at the next loop or call of JavaScript, inside what blocks.
 */
export function createInterrogator(
  canProbe: boolean,
  memory: InterrogationMemory,
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
          memory.setQuestion({ at: toSharedMs(now()), beat, describes, cpuMs: readCpuMs() });
          evaluate(session);
        } catch {
          // The permission model forbids it: stalls are timed, but their lines stay unknown.
          isPossible = false;
        }
      },
      answer: () => answer,
      end() {
        session?.disconnect();
        memory.setProbing(false);
      },
    };

    function evaluate(open: Session): void {
      open.post('Runtime.evaluate', question, (error, given) => {
        isAsking = false;
        const value: unknown = error === null ? given.result.value : undefined;
        if (typeof value === 'string') answer = value;
      });
    }
  };

  function open(): Session {
    if (inspector === undefined) throw new Error('There is no inspector.');
    memory.setProbing(true);
    const session = new inspector.Session();
    session.connectToMainThread();
    return session;
  }
}
