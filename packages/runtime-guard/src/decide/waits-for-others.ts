/** What others may use at any time; Node's names for it. */
const openKinds = new Set([
  'FSEventWrap',
  'MessagePort',
  'PipeServerWrap',
  'StatWatcher',
  'TCPServerWrap',
  'TCPSocketWrap',
  'TLSWrap',
  'UDPWrap',
]);
/** What keeps a process alive without a promise of an end, but is also part of work that ends. */
const undecidedKinds = new Set(['PipeWrap', 'TTYWrap', 'Timeout']);

/**
 * Whether a process waits for others (a server, a queue consumer, something that polls), by what keeps it alive: a script that
 * waits for its child processes or files works through something that ends.
 */
export function waitsForOthers(resources: readonly string[]): boolean {
  if (resources.some((kind) => openKinds.has(kind))) return true;
  return resources.length > 0 && resources.every((kind) => undecidedKinds.has(kind));
}
