// Asks a server for `/fast` over ten connections until it is killed, as other users would meanwhile.
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const CONNECTIONS = 10;
const PAUSE_MS = 20;
const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

for (let index = 0; index < CONNECTIONS; index += 1) void ask(index);

async function ask(index) {
  for (;;) {
    await new Promise((resolve) => {
      get({ port, agent, path: `/fast?client=${index}` }, (response) => {
        response.resume().on('end', resolve);
      }).on('error', resolve);
    });
    await sleep(PAUSE_MS);
  }
}
