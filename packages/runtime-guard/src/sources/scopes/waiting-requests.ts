import type { StallWaiting } from '../../report/report-event.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { RequestSource } from './request-source.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { countWaiting } from '../../decide/count-waiting.ts';
import { clearImmediate, setImmediate } from '../../environment/timers.ts';
import { readProperty } from './read-property.ts';
import { isEnded } from './request-source.ts';

/** Who waited for one stall. */
export interface StallWaiters {
  /** Whether all that had arrived meanwhile has been accepted. */
  readonly isComplete: () => boolean;
  /** Counts them, without the request that the stall belongs to, and looks for no more. */
  readonly count: (durationMs: number, culpritId: number | undefined) => StallWaiting;
}

/** Knows which requests a stall held up. */
export interface WaitingRequests {
  /** A request was accepted. */
  readonly note: (request: RequestSource) => void;
  /** The loop came round without a stall. */
  readonly turn: () => void;
  /** The loop came round after a stall that began then. */
  readonly endStall: (startMs: number) => StallWaiters;
  readonly stop: () => void;
}

const CONNECTION = 'net.server.socket';

/** Creates an empty record. */
export function createWaitingRequests(
  listOpen: () => readonly RequestSource[],
  ownWork: OwnWork,
): WaitingRequests {
  let accepted: RequestSource[] = [];
  let arrivals: Arrivals | undefined;
  return {
    note(request) {
      accepted.push(request);
      arrivals?.note(request);
    },
    turn() {
      if (accepted.length > 0) accepted = [];
    },
    endStall(startMs) {
      const during = accepted.filter((request) => request.startMs >= startMs);
      const before = listOpen().filter(
        (request) => request.startMs < startMs && isUnanswered(request),
      );
      accepted = [];
      arrivals?.stop();
      const collected = collectArrivals(ownWork);
      arrivals = collected;
      return {
        isComplete: collected.isComplete,
        count(durationMs, culpritId) {
          if (arrivals === collected) arrivals = undefined;
          const open = withoutId(before, culpritId);
          const arrived = withoutId([...during, ...collected.stop()], culpritId);
          return countWaiting({ open, arrived, durationMs });
        },
      };
    },
    stop() {
      arrivals?.stop();
    },
  };
}

/** Tells what had arrived when the loop came round from what comes later. */
interface Arrivals {
  readonly note: (request: RequestSource) => void;
  readonly isComplete: () => boolean;
  /** Ends the collection, if it has not ended yet. */
  readonly stop: () => readonly RequestSource[];
}

/**
 * On connections that there were, all that has arrived is read in one turn of the loop. Of new connections a turn accepts only
 * some: those that had been waiting come in an unbroken row of turns, each with its request a turn later.
 */
function collectArrivals(ownWork: OwnWork): Arrivals {
  const requests: RequestSource[] = [];
  const ports = new Set<unknown>();
  let isFirstTurn = true;
  let isLastTurn = false;
  let isComplete = false;
  let accepts = false;
  // An immediate runs once a turn, after what has arrived was read.
  const turnEnded = ownWork.enter(endTurn);
  const connected = ownWork.enter(noteConnection);
  let immediate = ownWork.createBriefly(() => setImmediate(turnEnded));
  diagnosticsChannel.subscribe(CONNECTION, connected);
  return {
    note(request) {
      if (isFirstTurn || (ports.size > 0 && ports.has(readPort(request)))) requests.push(request);
    },
    isComplete: () => isComplete,
    stop() {
      clearImmediate(immediate);
      diagnosticsChannel.unsubscribe(CONNECTION, connected);
      isFirstTurn = false;
      ports.clear();
      return requests;
    },
  };

  function noteConnection(message: unknown): void {
    accepts = true;
    ports.add(readProperty(readProperty(message, 'socket'), 'remotePort') ?? null);
  }

  function endTurn(): void {
    isFirstTurn = false;
    isComplete = isLastTurn || ports.size === 0;
    if (isComplete) return;
    if (!accepts) {
      isLastTurn = true;
      diagnosticsChannel.unsubscribe(CONNECTION, connected);
    }
    accepts = false;
    immediate = setImmediate(turnEnded);
  }
}

function isUnanswered(request: RequestSource): boolean {
  const response = request.response?.deref();
  return response !== undefined && !isEnded(response);
}

function readPort({ response }: RequestSource): unknown {
  // The response gets its socket only after it was told of.
  const request = readProperty(response?.deref(), 'req');
  return readProperty(readProperty(request, 'socket'), 'remotePort');
}

/** How many requests, without the one that the stall belongs to. */
function withoutId(requests: readonly RequestSource[], id: number | undefined): number {
  return requests.filter((request) => request.id !== id).length;
}
