import type {
  CallbackTreatment,
  MemberDescription,
  ModuleDescription,
  TypeDescription,
} from '../types.ts';
import { membersNamed } from './shapes/route-members.ts';

/** A function whose last argument is called for every request, or for every event. */
function calls(runs: CallbackTreatment, parameters: readonly string[] = []): MemberDescription {
  return { callbacks: [{ at: 'last', runs, ...(parameters.length > 0 && { parameters }) }] };
}

function registers(runs: CallbackTreatment): MemberDescription {
  return {
    callbacks: [
      { at: 1, runs },
      { at: { argument: 1, property: 'handler' }, runs },
    ],
  };
}

function typesOf(
  names: readonly string[],
  type: TypeDescription,
): Readonly<Record<string, TypeDescription>> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

/** The types of functions on AWS Lambda. */
export const awsLambda: ModuleDescription = {
  module: 'aws-lambda',
  checkedVersions: '8',
  types: {
    ...typesOf(
      [
        'ALBHandler',
        'APIGatewayAuthorizerHandler',
        'APIGatewayProxyHandler',
        'APIGatewayProxyHandlerV2',
        'APIGatewayProxyWebsocketHandlerV2',
        'APIGatewayRequestAuthorizerHandler',
        'APIGatewayTokenAuthorizerHandler',
        'AppSyncResolverHandler',
        'CloudFrontRequestHandler',
        'CloudFrontResponseHandler',
        'CustomAuthorizerHandler',
        'Handler',
        'LambdaFunctionURLHandler',
        'ProxyHandler',
        'StreamifyHandler',
      ],
      { asFunction: 'request-handler' },
    ),
    ...typesOf(
      [
        'CloudWatchLogsHandler',
        'DynamoDBStreamHandler',
        'EventBridgeHandler',
        'KinesisStreamHandler',
        'MSKHandler',
        'S3BatchHandler',
        'S3Handler',
        'SESHandler',
        'SNSHandler',
        'SQSHandler',
        'ScheduledHandler',
      ],
      { asFunction: 'event-listener' },
    ),
    ...typesOf(
      ['ALBEvent', 'APIGatewayProxyEvent', 'APIGatewayProxyEventV2', 'LambdaFunctionURLEvent'],
      { asParameter: 'request-handler' },
    ),
    ...typesOf(['DynamoDBStreamEvent', 'KinesisStreamEvent', 'S3Event', 'SNSEvent', 'SQSEvent'], {
      asParameter: 'event-listener',
    }),
  },
};

/** Functions on Azure. */
export const azureFunctions: ModuleDescription = {
  module: '@azure/functions',
  checkedVersions: '3 - 4',
  exports: {
    app: {
      members: {
        ...membersNamed(
          ['deleteRequest', 'get', 'http', 'patch', 'post', 'put'],
          registers('request-handler'),
        ),
        ...membersNamed(
          [
            'cosmosDB',
            'eventGrid',
            'eventHub',
            'generic',
            'mySql',
            'serviceBusQueue',
            'serviceBusTopic',
            'sql',
            'storageBlob',
            'storageQueue',
            'timer',
            'webPubSub',
          ],
          registers('event-listener'),
        ),
        warmup: registers('startup'),
      },
    },
  },
  types: {
    AzureFunction: { asFunction: 'request-handler' },
    HttpHandler: { asFunction: 'request-handler' },
    HttpRequest: { asParameter: 'request-handler' },
  },
};

/** Functions on Google Cloud. */
export const googleFunctions: ModuleDescription = {
  module: '@google-cloud/functions-framework',
  checkedVersions: '2 - 5',
  exports: {
    cloudEvent: { callbacks: [{ at: 1, runs: 'event-listener' }] },
    http: {
      callbacks: [
        { at: 1, runs: 'request-handler', parameters: ['express:Request', 'express:Response'] },
      ],
    },
  },
  types: {
    CloudEventFunction: { asFunction: 'event-listener' },
    EventFunction: { asFunction: 'event-listener' },
    HttpFunction: {
      asFunction: 'request-handler',
      parameters: ['express:Request', 'express:Response'],
    },
  },
};

const httpsMembers: Readonly<Record<string, MemberDescription>> = {
  onCall: calls('request-handler'),
  onRequest: calls('request-handler', ['express:Request', 'express:Response']),
};

const eventMembers = {
  database: ['onValueCreated', 'onValueDeleted', 'onValueUpdated', 'onValueWritten'],
  firestore: ['onDocumentCreated', 'onDocumentDeleted', 'onDocumentUpdated', 'onDocumentWritten'],
  pubsub: ['onMessagePublished'],
  scheduler: ['onSchedule'],
  storage: ['onObjectArchived', 'onObjectDeleted', 'onObjectFinalized', 'onObjectMetadataUpdated'],
  tasks: ['onTaskDispatched'],
} as const;

const firebaseTypes: Readonly<Record<string, TypeDescription>> = {
  FunctionBuilder: {
    members: {
      auth: { is: 'Triggers' },
      database: { is: 'Triggers' },
      firestore: { is: 'Triggers' },
      https: { is: 'Https' },
      pubsub: { is: 'Triggers' },
      storage: { is: 'Triggers' },
    },
  },
  Https: { members: httpsMembers },
  Trigger: {
    members: membersNamed(
      [
        'onArchive',
        'onCreate',
        'onDelete',
        'onFinalize',
        'onMetadataUpdate',
        'onPublish',
        'onRun',
        'onUpdate',
        'onWrite',
      ],
      calls('event-listener'),
    ),
  },
  Triggers: {
    members: {
      bucket: { returns: 'this' },
      document: { returns: 'Trigger' },
      instance: { returns: 'this' },
      object: { returns: 'Trigger' },
      ref: { returns: 'Trigger' },
      schedule: { returns: 'Schedule' },
      topic: { returns: 'Trigger' },
      user: { returns: 'Trigger' },
    },
  },
};

/** Functions of Firebase in their first form, and those of the second by the names of their parts. */
export const firebaseFunctions: ModuleDescription = {
  module: 'firebase-functions',
  aliases: ['firebase-functions/v1', 'firebase-functions/v2'],
  checkedVersions: '4 - 7',
  exports: {
    auth: { is: 'Triggers' },
    database: { is: 'Database' },
    firestore: { is: 'Firestore' },
    https: { is: 'Https' },
    pubsub: { is: 'Pubsub' },
    region: { returns: 'FunctionBuilder' },
    runWith: { returns: 'FunctionBuilder' },
    scheduler: { is: 'Scheduler' },
    storage: { is: 'Storage' },
    tasks: { is: 'Tasks' },
  },
  types: {
    ...firebaseTypes,
    Database: { extends: 'Triggers', members: membersOf('database') },
    Firestore: { extends: 'Triggers', members: membersOf('firestore') },
    Pubsub: { extends: 'Triggers', members: membersOf('pubsub') },
    Schedule: {
      extends: 'Trigger',
      members: { retryConfig: { returns: 'this' }, timeZone: { returns: 'this' } },
    },
    Scheduler: { members: membersOf('scheduler') },
    Storage: { extends: 'Triggers', members: membersOf('storage') },
    Tasks: { members: membersOf('tasks') },
  },
};

/** Functions of Firebase for documents. */
export const firebaseFirestore: ModuleDescription = {
  module: 'firebase-functions/firestore',
  aliases: ['firebase-functions/v2/firestore'],
  checkedVersions: '4 - 7',
  exports: membersOf('firestore'),
};

/** Functions of Firebase for requests. */
export const firebaseHttps: ModuleDescription = {
  module: 'firebase-functions/https',
  aliases: ['firebase-functions/v2/https', 'firebase-functions/v1/https'],
  checkedVersions: '4 - 7',
  exports: httpsMembers,
};

/** Functions of Firebase for messages. */
export const firebasePubsub: ModuleDescription = {
  module: 'firebase-functions/pubsub',
  aliases: ['firebase-functions/v2/pubsub'],
  checkedVersions: '4 - 7',
  exports: membersOf('pubsub'),
};

/** Functions of Firebase for times. */
export const firebaseScheduler: ModuleDescription = {
  module: 'firebase-functions/scheduler',
  aliases: ['firebase-functions/v2/scheduler'],
  checkedVersions: '4 - 7',
  exports: membersOf('scheduler'),
};

/** Functions of Firebase for files. */
export const firebaseStorage: ModuleDescription = {
  module: 'firebase-functions/storage',
  aliases: ['firebase-functions/v2/storage'],
  checkedVersions: '4 - 7',
  exports: membersOf('storage'),
};

function membersOf(part: keyof typeof eventMembers): Readonly<Record<string, MemberDescription>> {
  return membersNamed(eventMembers[part], calls('event-listener'));
}
