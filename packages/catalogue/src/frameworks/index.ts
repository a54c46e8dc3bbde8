import type { ModuleDescription } from '../types.ts';
import { discordJs, grammy, nodeTelegramBotApi, probot, slackBolt, telegraf } from './bots.ts';
import { connect, polka } from './connect.ts';
import { bodyParser, express, router, serveStatic } from './express.ts';
import { fastify, fastifyPlugin } from './fastify.ts';
import { hono, honoFactory, honoNodeServer, honoStreaming, honoValidator } from './hono.ts';
import { agenda, beeQueue, bull, bullmq } from './jobs.ts';
import { koa, koaCompose, koaRouter } from './koa.ts';
import { amqplib, amqplibCallbacks, googleCloudPubsub, kafkajs, mqtt, nats } from './messaging.ts';
import {
  nestBull,
  nestBullmq,
  nestCommon,
  nestCore,
  nestEventEmitter,
  nestGraphql,
  nestMicroservices,
  nestSchedule,
  nestWebsockets,
} from './nest.ts';
import { ioredis, redis } from './redis.ts';
import { cron, croner, nodeCron, nodeSchedule, toadScheduler } from './schedules.ts';
import { engineIo, socketIo, socketIoClient, sockjs, ws } from './sockets.ts';

/** Frameworks and libraries that call handlers: servers, sockets, queues, schedulers. */
export const frameworks: readonly ModuleDescription[] = [
  googleCloudPubsub,
  honoNodeServer,
  nestBull,
  nestBullmq,
  nestCommon,
  nestCore,
  nestEventEmitter,
  nestGraphql,
  nestMicroservices,
  nestSchedule,
  nestWebsockets,
  slackBolt,
  agenda,
  amqplib,
  amqplibCallbacks,
  beeQueue,
  bodyParser,
  bull,
  bullmq,
  connect,
  cron,
  croner,
  discordJs,
  engineIo,
  express,
  fastify,
  fastifyPlugin,
  grammy,
  hono,
  honoFactory,
  honoStreaming,
  honoValidator,
  ioredis,
  kafkajs,
  koa,
  koaCompose,
  koaRouter,
  mqtt,
  nats,
  nodeCron,
  nodeSchedule,
  nodeTelegramBotApi,
  polka,
  probot,
  redis,
  router,
  serveStatic,
  socketIo,
  socketIoClient,
  sockjs,
  telegraf,
  toadScheduler,
  ws,
];
