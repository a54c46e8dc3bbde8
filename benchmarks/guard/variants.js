// How the servers of per-request.js are started. A variant is compared with the one that `base` names.
import { fileURLToPath } from 'node:url';
import { plainServer, register } from './measured-server.js';

const fastifyServer = new URL('peers/fastify-server.js', import.meta.url);

export const variants = [
  { name: 'bare', server: plainServer, execArgv: [] },
  // What chance does: the same server once more.
  { name: 'bare again', server: plainServer, execArgv: [] },
  guarded('auto'),
  guarded('off'),
  guarded('full'),
];

/** What others do to see a blocked loop. */
export const peerVariants = [
  { name: 'blocked-at', server: plainServer, execArgv: preload('blocked-at') },
  {
    name: '--trace-sync-io',
    server: plainServer,
    execArgv: ['--trace-sync-io'],
    stderr: 'ignore',
  },
  { name: '@sentry/node-native', server: plainServer, execArgv: preload('sentry') },
  { name: 'fastify bare', base: 'fastify bare', server: fastifyServer, execArgv: [] },
  {
    name: '@fastify/under-pressure',
    base: 'fastify bare',
    server: fastifyServer,
    execArgv: [],
    env: { UNDER_PRESSURE: '1' },
  },
];

function guarded(attribution) {
  return {
    name: `attribution ${attribution}`,
    server: plainServer,
    execArgv: ['--import', register],
    env: { LOOPGUARD_ATTRIBUTION: attribution },
  };
}

function preload(peer) {
  return ['--import', fileURLToPath(new URL(`peers/${peer}.js`, import.meta.url))];
}
