import type { Phases } from '../../decide/phases.ts';
import type { OwnWork } from './own-work.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { now } from '../../environment/clock.ts';
import { watchMainModule } from './main-module.ts';

const SOCKET_CREATED = 'net.client.socket';

/** Tells the phases how far startup is, until it is over. */
export interface Startup {
  /** The event loop turned. */
  readonly turn: (atMs: number) => void;
  readonly stop: () => void;
}

/** Watches what a program does while it starts: its main module, blocking calls, connections that it makes. */
export function watchStartup(
  { ownWork, phases }: { readonly ownWork: OwnWork; readonly phases: Phases },
  /** How many blocking calls there were so far. */
  countCalls: () => number,
): Startup {
  const mainModule = watchMainModule(ownWork);
  const onSocket = ownWork.enter(() => {
    phases.busy(now());
  });
  let isOver = false;
  let calls = 0;
  diagnosticsChannel.subscribe(SOCKET_CREATED, onSocket);
  phases.onChange(stop);
  return {
    turn(atMs) {
      if (isOver) return;
      if (mainModule.isSettled()) phases.mainSettled(atMs);
      const callsByNow = countCalls();
      if (callsByNow !== calls) phases.busy(atMs);
      calls = callsByNow;
    },
    stop,
  };

  function stop(): void {
    isOver = true;
    diagnosticsChannel.unsubscribe(SOCKET_CREATED, onSocket);
    mainModule.stop();
  }
}

/** The kinds of what keeps this process alive; a runtime that does not tell them waits. */
export function readActiveResources(): readonly string[] {
  const read: unknown = Reflect.get(process, 'getActiveResourcesInfo');
  return typeof read === 'function' ? process.getActiveResourcesInfo() : ['MessagePort'];
}
