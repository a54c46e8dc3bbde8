import type { ModuleDescription } from '../types.ts';
import { discordJs, grammy, nodeTelegramBotApi, probot, slackBolt, telegraf } from './bots.ts';
import { playwright, playwrightTest, puppeteer } from './browsers.ts';
import { chokidar } from './chokidar.ts';
import { connect, polka } from './connect.ts';
import { mongoose, mysql, mysql2, pg, sqlite3 } from './databases.ts';
import { serialport, ssh2 } from './devices.ts';
import { electron } from './electron.ts';
import { bodyParser, express, router, serveStatic } from './express.ts';
import { fastify, fastifyPlugin } from './fastify.ts';
import {
  apolloExpress,
  apolloServer,
  apolloServerBefore4,
  apolloStandalone,
  graphql,
  graphqlToolsSchema,
  graphqlYoga,
} from './graphql.ts';
import { h3, nitro, nitroGlobals } from './h3.ts';
import { hapi } from './hapi.ts';
import { hapNodejs, homebridge } from './homebridge.ts';
import { hono, honoFactory, honoNodeServer, honoStreaming, honoValidator } from './hono.ts';
import { axios, got, request, superagent } from './http-clients.ts';
import { agenda, beeQueue, bull, bullmq } from './jobs.ts';
import { koa, koaCompose, koaRouter } from './koa.ts';
import { imap, smtpServer } from './mail.ts';
import { amqplib, amqplibCallbacks, googleCloudPubsub, kafkajs, mqtt, nats } from './messaging.ts';
import { astro, astroMiddleware, reactRouter, remix, svelteKit } from './meta-frameworks.ts';
import {
  compression,
  cors,
  expressAsyncHandler,
  expressRateLimit,
  expressSession,
  httpProxy,
  httpProxyMiddleware,
  morgan,
  multer,
  onFinished,
} from './middleware.ts';
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
import { next, nextServer } from './next.ts';
import { passport, passportHttp, passportStrategies } from './passport.ts';
import { ioredis, redis } from './redis.ts';
import { restify } from './restify.ts';
import { cron, croner, nodeCron, nodeSchedule, toadScheduler } from './schedules.ts';
import {
  awsLambda,
  azureFunctions,
  firebaseFirestore,
  firebaseFunctions,
  firebaseHttps,
  firebasePubsub,
  firebaseScheduler,
  firebaseStorage,
  googleFunctions,
} from './serverless.ts';
import { engineIo, socketIo, socketIoClient, sockjs, ws } from './sockets.ts';
import { trpc, trpcAwsLambda, trpcExpress, trpcFetch, trpcNext, trpcStandalone } from './trpc.ts';

/** Frameworks and libraries that call handlers: servers, sockets, queues, schedulers. */
export const frameworks: readonly ModuleDescription[] = [
  apolloServer,
  apolloExpress,
  apolloStandalone,
  azureFunctions,
  googleFunctions,
  googleCloudPubsub,
  graphqlToolsSchema,
  hapi,
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
  playwrightTest,
  remix,
  slackBolt,
  svelteKit,
  trpc,
  trpcAwsLambda,
  trpcExpress,
  trpcFetch,
  trpcNext,
  trpcStandalone,
  agenda,
  amqplib,
  amqplibCallbacks,
  apolloServerBefore4,
  astro,
  astroMiddleware,
  awsLambda,
  axios,
  beeQueue,
  bodyParser,
  bull,
  bullmq,
  chokidar,
  compression,
  connect,
  cors,
  cron,
  croner,
  discordJs,
  electron,
  engineIo,
  express,
  expressAsyncHandler,
  expressRateLimit,
  expressSession,
  fastify,
  fastifyPlugin,
  firebaseFunctions,
  firebaseFirestore,
  firebaseHttps,
  firebasePubsub,
  firebaseScheduler,
  firebaseStorage,
  nitroGlobals,
  got,
  grammy,
  graphql,
  graphqlYoga,
  h3,
  hapNodejs,
  homebridge,
  hono,
  honoFactory,
  honoStreaming,
  honoValidator,
  httpProxy,
  httpProxyMiddleware,
  imap,
  ioredis,
  kafkajs,
  koa,
  koaCompose,
  koaRouter,
  mongoose,
  morgan,
  mqtt,
  multer,
  mysql,
  mysql2,
  nats,
  next,
  nextServer,
  nitro,
  nodeCron,
  nodeSchedule,
  nodeTelegramBotApi,
  onFinished,
  passport,
  passportHttp,
  passportStrategies,
  pg,
  playwright,
  polka,
  probot,
  puppeteer,
  reactRouter,
  redis,
  request,
  restify,
  router,
  serialport,
  serveStatic,
  smtpServer,
  socketIo,
  socketIoClient,
  sockjs,
  sqlite3,
  ssh2,
  superagent,
  telegraf,
  toadScheduler,
  ws,
];
