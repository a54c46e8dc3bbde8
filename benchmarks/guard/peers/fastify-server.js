// A server of Fastify; with UNDER_PRESSURE set it turns requests away while the loop is late.
import underPressure from '@fastify/under-pressure';
import fastify from 'fastify';
import { makeAnswer, tellParent } from '../answer.js';

const server = fastify();
if (process.env.UNDER_PRESSURE !== undefined) {
  await server.register(underPressure, { maxEventLoopDelay: 1000 });
}
server.get('/items/:id', ({ query }) => makeAnswer(query.full));
await server.listen({ port: 0 });
tellParent(server.server.address().port);
