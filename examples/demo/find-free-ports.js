import { once } from 'node:events';
import { createServer } from 'node:net';

/** Finds TCP ports of this machine that nobody listens on. */
export async function findFreePorts(howMany) {
  const servers = Array.from({ length: howMany }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
