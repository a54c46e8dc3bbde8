import type { Phase } from '../report/report-event.ts';

const QUIET_MS = 1000;
const FALLBACK_MS = 10_000;
const FALLBACK = `${FALLBACK_MS / 1000} s after the main module`;
const AWAITING = `${FALLBACK_MS / 1000} s were quiet while the main module awaits`;

/** The phase that a process is in; told what happens, it says when the phase changes and why. */
export interface Phases {
  readonly current: () => Phase;
  /** Adds a listener that is told just before the phase changes. */
  readonly onChange: (listener: PhaseListener) => void;
  /** The main module has been evaluated. */
  readonly mainSettled: (atMs: number) => void;
  readonly serverListening: (atMs: number) => void;
  /** Something blocked, a module was loaded or a connection made: the process is not quiet yet. */
  readonly busy: (atMs: number) => void;
  /** Time passes. */
  readonly tick: (atMs: number) => void;
  readonly ready: (atMs: number, reason: string) => void;
  readonly shutdown: (atMs: number, reason: string) => void;
}

/** A phase that begins. */
export interface PhaseChange {
  readonly phase: Phase;
  readonly atMs: number;
  readonly reason: string;
}

/** What phases depend on. */
export interface PhaseConditions {
  /** With `manual`, only `ready('guard.ready()')` ends startup. */
  readonly ready: 'auto' | 'manual';
  /** A worker thread begins to serve when its main module is done. */
  readonly isWorker: boolean;
  readonly startedAtMs: number;
  /** Whether the process waits for others rather than works through something that ends. Asked at most once a second. */
  readonly isWaiting: () => boolean;
}

type PhaseListener = (change: PhaseChange) => void;

/** Starts in `startup`; phases only ever go forward. */
export function createPhases(conditions: PhaseConditions): Phases {
  const listeners: PhaseListener[] = [];
  const { findReason, ...progress } = followProgress(conditions);
  let phase: Phase = 'startup';
  let isEntering = false;
  return {
    ...progress,
    current: () => phase,
    onChange(listener) {
      listeners.push(listener);
    },
    tick(atMs) {
      if (phase !== 'startup' || conditions.ready === 'manual') return;
      const reason = findReason(atMs);
      if (reason !== undefined) enter('ready', atMs, reason);
    },
    ready(atMs, reason) {
      const isManual = reason === MANUAL_READY;
      if (phase === 'startup' && (conditions.ready === 'auto' || isManual)) {
        enter('ready', atMs, reason);
      }
    },
    shutdown(atMs, reason) {
      if (phase !== 'shutdown') enter('shutdown', atMs, reason);
    },
  };

  function enter(next: Phase, atMs: number, reason: string): void {
    // A listener that looks at the loop once more must not start the change again.
    if (isEntering) return;
    isEntering = true;
    for (const listener of listeners) listener({ phase: next, atMs, reason });
    phase = next;
    isEntering = false;
  }
}

/** How far startup is. */
interface Progress extends Pick<Phases, 'mainSettled' | 'serverListening' | 'busy'> {
  /** Why startup is over; undefined while it is not. */
  readonly findReason: (atMs: number) => string | undefined;
}

function followProgress(conditions: PhaseConditions): Progress {
  const isWaitingSince = createWaitingCheck(conditions);
  let settledAt: number | undefined;
  let listeningAt: number | undefined;
  let busyAt = conditions.startedAtMs;
  return {
    mainSettled(atMs) {
      settledAt ??= atMs;
    },
    serverListening(atMs) {
      listeningAt ??= atMs;
      busyAt = atMs;
    },
    busy(atMs) {
      busyAt = atMs;
    },
    findReason(atMs) {
      // `for await (const message of queue)` at the top level of a module never settles.
      if (settledAt === undefined) return isWaitingSince(busyAt, atMs) ? AWAITING : undefined;
      if (conditions.isWorker) return 'the main module of the worker';
      if (
        listeningAt !== undefined &&
        atMs - Math.max(settledAt, listeningAt, busyAt) >= QUIET_MS
      ) {
        return 'a server listens and startup is quiet';
      }
      return isWaitingSince(settledAt, atMs) ? FALLBACK : undefined;
    },
  };
}

/**
 * Whether 10 s have passed since a moment, and the process waits for others: now and a second ago, since what keeps it alive for
 * the moment between two steps of its work says nothing.
 */
function createWaitingCheck({
  isWaiting,
}: PhaseConditions): (sinceMs: number, atMs: number) => boolean {
  let askedAt = -Infinity;
  let wasWaiting = false;
  return (sinceMs, atMs) => {
    if (atMs - sinceMs < FALLBACK_MS - QUIET_MS || atMs - askedAt < QUIET_MS) return false;
    askedAt = atMs;
    const isWaitingStill = wasWaiting;
    wasWaiting = isWaiting();
    return wasWaiting && isWaitingStill && atMs - sinceMs >= FALLBACK_MS;
  };
}

/** Reason of a change to `ready` that the program itself asked for. */
export const MANUAL_READY = 'guard.ready()';
