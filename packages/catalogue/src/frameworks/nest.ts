import type {
  CallbackTreatment,
  MemberDescription,
  ModuleDescription,
  TypeDescription,
} from '../types.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';

/** A type whose method `name` Nest calls. */
function calledBy(name: string, runs: CallbackTreatment): TypeDescription {
  return { overrides: { [name]: { runs } } };
}

function decorated(
  names: readonly string[],
  runs: CallbackTreatment,
): Readonly<Record<string, CallbackTreatment>> {
  return Object.fromEntries(names.map((name) => [name, runs]));
}

/** A function that takes `useFactory`, which makes a provider before the application serves. */
const configuresAsync: MemberDescription = {
  callbacks: [{ at: { argument: 0, property: 'useFactory' }, runs: 'startup' }],
};

const listens: MemberDescription = { ...nodeStyle, startsServing: true };

const middleware: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: { from: 0 }, runs: 'request-handler' }],
};

/** The application framework. */
export const nestCommon: ModuleDescription = {
  module: '@nestjs/common',
  checkedVersions: '9 - 12',
  exports: {
    Module: {
      callbacks: [{ at: { argument: 0, property: 'providers.useFactory' }, runs: 'startup' }],
    },
    createParamDecorator: {
      callbacks: [{ at: 0, runs: 'request-handler', parameters: [null, 'ExecutionContext'] }],
    },
  },
  types: {
    ArgumentsHost: { asParameter: 'request-handler' },
    BeforeApplicationShutdown: calledBy('beforeApplicationShutdown', 'shutdown'),
    CallHandler: { asParameter: 'request-handler' },
    CanActivate: calledBy('canActivate', 'request-handler'),
    ExceptionFilter: calledBy('catch', 'request-handler'),
    ExecutionContext: { extends: 'ArgumentsHost', asParameter: 'request-handler' },
    INestApplication: {
      members: {
        enableShutdownHooks: { returns: 'this' },
        getHttpServer: { returns: 'http:Server' },
        init: { returns: 'this' },
        listen: listens,
        setGlobalPrefix: { returns: 'this' },
        use: middleware,
      },
    },
    INestMicroservice: { members: { listen: listens } },
    MiddlewareConsumer: { members: { apply: middleware }, asParameter: 'startup' },
    NestInterceptor: calledBy('intercept', 'request-handler'),
    NestMiddleware: calledBy('use', 'request-handler'),
    NestModule: calledBy('configure', 'startup'),
    OnApplicationBootstrap: calledBy('onApplicationBootstrap', 'startup'),
    OnApplicationShutdown: calledBy('onApplicationShutdown', 'shutdown'),
    OnModuleDestroy: calledBy('onModuleDestroy', 'shutdown'),
    OnModuleInit: calledBy('onModuleInit', 'startup'),
    PipeTransform: calledBy('transform', 'request-handler'),
    RpcExceptionFilter: calledBy('catch', 'request-handler'),
    WsExceptionFilter: calledBy('catch', 'request-handler'),
  },
  decorators: {
    ...decorated(['Controller', 'Injectable', 'Module'], 'startup'),
    ...decorated(
      [
        'All',
        'Copy',
        'Delete',
        'Get',
        'Head',
        'Lock',
        'Mkcol',
        'Move',
        'Options',
        'Patch',
        'Post',
        'Propfind',
        'Proppatch',
        'Put',
        'RequestMapping',
        'Search',
        'Sse',
        'Unlock',
      ],
      'request-handler',
    ),
  },
};

/** Makes applications of Nest. */
export const nestCore: ModuleDescription = {
  module: '@nestjs/core',
  checkedVersions: '9 - 12',
  exports: {
    NestFactory: {
      members: {
        create: { returns: '@nestjs/common:INestApplication' },
        createMicroservice: { returns: '@nestjs/common:INestMicroservice' },
      },
    },
  },
  types: { BaseExceptionFilter: { extends: '@nestjs/common:ExceptionFilter' } },
};

/** Answers GraphQL queries with Nest. */
export const nestGraphql: ModuleDescription = {
  module: '@nestjs/graphql',
  checkedVersions: '10 - 14',
  exports: { GraphQLModule: { members: { forRootAsync: configuresAsync } } },
  decorators: {
    Resolver: 'startup',
    ...decorated(
      ['Mutation', 'Query', 'ResolveField', 'ResolveProperty', 'ResolveReference', 'Subscription'],
      'request-handler',
    ),
  },
};

/** Answers messages with Nest. */
export const nestMicroservices: ModuleDescription = {
  module: '@nestjs/microservices',
  checkedVersions: '9 - 12',
  exports: {
    ClientsModule: {
      members: {
        registerAsync: { callbacks: [{ at: { argument: 0, property: '*' }, runs: 'startup' }] },
      },
    },
  },
  types: { BaseRpcExceptionFilter: { extends: '@nestjs/common:RpcExceptionFilter' } },
  decorators: {
    EventPattern: 'event-listener',
    ...decorated(
      ['GrpcMethod', 'GrpcStreamCall', 'GrpcStreamMethod', 'MessagePattern'],
      'request-handler',
    ),
  },
};

/** Answers messages of web sockets with Nest. */
export const nestWebsockets: ModuleDescription = {
  module: '@nestjs/websockets',
  checkedVersions: '9 - 12',
  types: {
    BaseWsExceptionFilter: { extends: '@nestjs/common:WsExceptionFilter' },
    OnGatewayConnection: calledBy('handleConnection', 'event-listener'),
    OnGatewayDisconnect: calledBy('handleDisconnect', 'event-listener'),
    OnGatewayInit: calledBy('afterInit', 'startup'),
  },
  decorators: { SubscribeMessage: 'event-listener', WebSocketGateway: 'startup' },
};

/** Runs methods of Nest's providers at their time. */
export const nestSchedule: ModuleDescription = {
  module: '@nestjs/schedule',
  checkedVersions: '2 - 12',
  decorators: decorated(['Cron', 'Interval', 'Timeout'], 'event-listener'),
};

/** Calls methods of Nest's providers for events. */
export const nestEventEmitter: ModuleDescription = {
  module: '@nestjs/event-emitter',
  checkedVersions: '1 - 12',
  decorators: { OnEvent: 'event-listener' },
};

const queueEvents: readonly string[] = [
  'Active',
  'Cleaned',
  'Completed',
  'Drained',
  'Error',
  'Failed',
  'Paused',
  'Progress',
  'Removed',
  'Resumed',
  'Stalled',
  'Waiting',
];

/** Works off queues of Bull with Nest. */
export const nestBull: ModuleDescription = {
  module: '@nestjs/bull',
  checkedVersions: '0.6 - 12',
  decorators: decorated(
    [
      ...queueEvents.map((event) => `OnGlobalQueue${event}`),
      'OnQueueEvent',
      ...queueEvents.map((event) => `OnQueue${event}`),
      'Process',
    ],
    'event-listener',
  ),
};

/** Works off queues of BullMQ with Nest. */
export const nestBullmq: ModuleDescription = {
  module: '@nestjs/bullmq',
  checkedVersions: '1 - 12',
  types: { WorkerHost: calledBy('process', 'event-listener') },
  decorators: { OnQueueEvent: 'event-listener', OnWorkerEvent: 'event-listener' },
};
