// Blocks in many ways under the guard. Says on stdout, as JSON, in which of the functions below the guard saw a call, what could
// not be tried, and all that the guard knows; the rest is in its reports.
import { spawn } from 'node:child_process';
import fsDefault, { readFileSync } from 'node:fs';
import * as fsNamespace from 'node:fs';
import { createServer, get } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const self = fileURLToPath(import.meta.url);
const { probeRequired, probeDestructured } = createRequire(import.meta.url)('./required.cjs');
const guard = process[Symbol.for('loopguard.guard')];
const probes = [
  probeRequired,
  probeDestructured,
  probeNamed,
  probeDefault,
  probeNamespace,
  probeBuiltin,
  probeRequest,
  probeWorker,
  probeChild,
  probeBusyLoop,
];
const errors = {};
const seen = [];

guard?.ready();
for (const probe of probes) {
  const before = countCalls();
  try {
    await probe();
    if (countCalls() > before) seen.push(probe.name);
  } catch (error) {
    errors[probe.name] = String(error);
  }
}
console.log(JSON.stringify({ pid: process.pid, seen, errors, snapshot: guard?.snapshot() }));

function countCalls() {
  return guard?.snapshot().phases.find(({ phase }) => phase === 'ready')?.calls ?? 0;
}

function probeNamed() {
  readFileSync(self);
}

function probeDefault() {
  fsDefault.readFileSync(self);
}

function probeNamespace() {
  fsNamespace.readFileSync(self);
}

function probeBuiltin() {
  process.getBuiltinModule('fs').readFileSync(self);
}

async function probeRequest() {
  const server = createServer(function handle(_request, response) {
    readFileSync(self);
    response.end();
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/doctor?x=1', agent: false }, (response) => {
      response.resume().once('end', resolve);
    }).once('error', reject);
  });
  server.close();
}

async function probeWorker() {
  const worker = new Worker(new URL('worker.js', import.meta.url));
  await new Promise((resolve, reject) => {
    worker.once('error', reject).once('exit', resolve);
  });
}

async function probeChild() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('child.cjs', import.meta.url))]);
  await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
}

/** Long enough for a stall that is announced while it lasts. */
async function probeBusyLoop() {
  await setTimeout(300);
  const end = performance.now() + 1500;
  while (performance.now() < end);
  await setTimeout(50);
}
