import type { ModuleDescription } from '../types.ts';
import { bodyParser, express, router, serveStatic } from './express.ts';
import { engineIo, socketIo, socketIoClient, sockjs, ws } from './sockets.ts';

/** Frameworks and libraries that call handlers: servers, sockets, queues, schedulers. */
export const frameworks: readonly ModuleDescription[] = [
  bodyParser,
  engineIo,
  express,
  router,
  serveStatic,
  socketIo,
  socketIoClient,
  sockjs,
  ws,
];
