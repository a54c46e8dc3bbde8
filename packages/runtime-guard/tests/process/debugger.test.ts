import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, preloadOption, runFixture } from '../support/run-fixture.ts';

const ROUNDS = 6;

describe.each(nodeBinaries)('a debugger on $name', ({ path: node }) => {
  it('pauses the program, not what the guard asks it, and has it go on', async () => {
    const server = await startInspected(node);
    const debug = await openDebugger(server.address);
    // The guard's thread looks after the program from some time on.
    await sleep(1500);
    for (let round = 1; round <= ROUNDS && debug.resumed() >= round - 1; round += 1) {
      // When the process goes on the guard asks what it does, and the debugger has asked for a pause.
      server.child.kill('SIGSTOP');
      debug.pause();
      await sleep(300);
      server.child.kill('SIGCONT');
      await waitUntil(
        () => debug.resumed() >= round,
        () => {
          debug.pause();
        },
      );
    }
    server.child.kill('SIGKILL');
    // A thread that handles no more messages is not paused again.
    expect(debug.resumed()).toBeGreaterThanOrEqual(ROUNDS);
    // The guard's question has no file.
    expect(debug.paused).not.toContain('');
  });

  // Node.js ends it for all sessions when one of them is closed.
  it('leaves the inspection of the network to those that inspect it', async () => {
    const { stdout, events } = await runFixture({
      fixture: 'network-inspection.mjs',
      node,
      nodeArgs: ['--experimental-network-inspection'],
    });
    expect(stdout).toBe('2\n');
    expect(eventsOfType(events, 'stall').length).toBeGreaterThan(0);
  });
});

async function startInspected(node: string) {
  const child = spawn(node, ['--inspect=127.0.0.1:0', join(fixtureFolder, 'idle-server.mjs')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...preloadOption, LOOPGUARD_MODE: 'record' },
  });
  const address = await new Promise<string>((resolve) => {
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [found] = /ws:\S+/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, address };
}

/** A debugger that goes on after each pause; `paused` are the files of the frames that it was paused in. */
async function openDebugger(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const paused: string[] = [];
  let resumed = 0;
  const urls = new Map<string, string>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.method === 'Debugger.scriptParsed') {
      urls.set(message.params.scriptId, message.params.url);
    } else if (message.method === 'Debugger.resumed') {
      resumed += 1;
    } else if (message.method === 'Debugger.paused') {
      paused.push(urls.get(message.params.callFrames[0]?.location.scriptId ?? '') ?? '');
      send('Debugger.resume');
    }
  });
  send('Debugger.enable');
  return {
    paused,
    resumed: () => resumed,
    pause() {
      send('Debugger.pause');
      send('Runtime.getIsolateId');
    },
  };

  function send(method: string): void {
    socket.send(JSON.stringify({ id: 1, method }));
  }
}

type Message =
  | { readonly method?: undefined }
  | { readonly method: 'Debugger.resumed' }
  | { readonly method: 'Debugger.paused'; readonly params: Paused }
  | { readonly method: 'Debugger.scriptParsed'; readonly params: Script };

interface Paused {
  readonly callFrames: readonly { readonly location: { readonly scriptId: string } }[];
}

interface Script {
  readonly scriptId: string;
  readonly url: string;
}

/** Waits for up to 10 s; every second of that it does something about it. */
async function waitUntil(isTrue: () => boolean, retry: () => void): Promise<void> {
  for (let tries = 1; tries <= 200 && !isTrue(); tries += 1) {
    await sleep(50);
    if (tries % 20 === 0 && !isTrue()) retry();
  }
}
