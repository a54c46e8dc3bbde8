// A server of `node:http` alone.
import { createServer } from 'node:http';
import { makeAnswer, tellParent } from './answer.js';

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const items = await makeAnswer(url.searchParams.get('full'));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(items));
});
server.listen(0, () => tellParent(server.address().port));
