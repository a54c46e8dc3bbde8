import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const server = createServer(async (req, res) => {
  await sleep(100); // As a query to a database would: while it waits, the thread serves others.
  res.end('hello\n');
});

server.listen(process.env.PORT ?? 0, '127.0.0.1', () => {
  console.log(`listening on port ${server.address().port}`);
});

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
