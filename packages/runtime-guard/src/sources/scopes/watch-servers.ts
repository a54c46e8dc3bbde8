import type { OwnWork } from '../process/own-work.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { copyOwnProperties, isFunction } from '../calls/wrap-function.ts';
import { readProperty } from './read-property.ts';

/** What is called with the arguments of an event, before its listeners, by the event's name. */
export type EmitReaders = Readonly<Record<string, (args: readonly unknown[]) => void>>;

const SERVER_LISTENING = 'tracing:net.server.listen:asyncEnd';

/** Watches what servers emit from when they begin to listen; `choose` says of which events, if of any. */
export function watchServers(
  ownWork: OwnWork,
  choose: (server: object) => EmitReaders | undefined,
): () => void {
  // A server may listen, close, and listen again.
  const servers = new WeakSet<object>();
  const watchServer = ownWork.enter((message: unknown) => {
    const server = readProperty(message, 'server');
    if (typeof server !== 'object' || server === null || servers.has(server)) return;
    servers.add(server);
    const readers = choose(server);
    if (readers !== undefined) watchEmit(server, readers);
  });
  diagnosticsChannel.subscribe(SERVER_LISTENING, watchServer);
  return () => {
    diagnosticsChannel.unsubscribe(SERVER_LISTENING, watchServer);
  };
}

/** A listener would not do: Node asks how many there are for `upgrade`, and answers such requests itself where there is none. */
function watchEmit(server: object, readers: EmitReaders): void {
  const emit: unknown = Reflect.get(server, 'emit');
  if (!isFunction(emit)) return;
  const watched = new Map<unknown, EmitReaders[string]>(Object.entries(readers));
  const wrapper = function (this: unknown, ...args: unknown[]): unknown {
    const read = watched.get(args[0]);
    if (read !== undefined) read(args.slice(1));
    return Reflect.apply(emit, this, args);
  };
  copyOwnProperties(emit, wrapper);
  const value = { value: wrapper, configurable: true, writable: true, enumerable: false };
  Object.defineProperty(server, 'emit', value);
}
