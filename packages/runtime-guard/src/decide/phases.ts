import type { Phase } from '../report/report-event.ts';

const QUIET_MS = 1000;
const FALLBACK_MS = 10_000;

/** The phase that a process is in; told what happens, it says when the phase changes and why. */
export interface Phases {
  readonly current: () => Phase;
  /** Adds a listener that is told just before the phase changes. */
  readonly onChange: (listener: PhaseListener) => void;
  /** The main module has been evaluated. */
  readonly mainSettled: (atMs: number) => void;
  readonly serverListening: (atMs: number) => void;
  /** Something blocked or a module was loaded: the process is not quiet yet. */
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

type PhaseListener = (change: PhaseChange) => void;

/** Starts in `startup`; phases only ever go forward. With `manual`, only `ready('guard.ready()')` ends startup. */
export function createPhases(mode: 'auto' | 'manual'): Phases {
  const listeners: PhaseListener[] = [];
  let phase: Phase = 'startup';
  let settledAt: number | undefined;
  let listeningAt: number | undefined;
  let busyAt = 0;
  let isEntering = false;
  return {
    current: () => phase,
    onChange(listener) {
      listeners.push(listener);
    },
    mainSettled(atMs) {
      settledAt ??= atMs;
    },
    serverListening(atMs) {
      listeningAt ??= atMs;
    },
    busy(atMs) {
      busyAt = atMs;
    },
    tick(atMs) {
      if (phase !== 'startup' || mode === 'manual' || settledAt === undefined) return;
      if (
        listeningAt !== undefined &&
        atMs - Math.max(settledAt, listeningAt, busyAt) >= QUIET_MS
      ) {
        enter('ready', atMs, 'a server listens and startup is quiet');
      } else if (atMs - settledAt >= FALLBACK_MS) {
        enter('ready', atMs, `${FALLBACK_MS / 1000} s after the main module`);
      }
    },
    ready(atMs, reason) {
      const isManual = reason === MANUAL_READY;
      if (phase === 'startup' && (mode === 'auto' || isManual)) enter('ready', atMs, reason);
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

/** Reason of a change to `ready` that the program itself asked for. */
export const MANUAL_READY = 'guard.ready()';
