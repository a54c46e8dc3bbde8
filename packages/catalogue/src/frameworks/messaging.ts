import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle, nodeStyleMembers } from '../node/shapes/node-style.ts';

const emitter = { extends: 'events:EventEmitter' };

const listeners = { members: listenerMembers() };

/** Talks to Kafka. */
export const kafkajs: ModuleDescription = {
  module: 'kafkajs',
  checkedVersions: '2',
  exports: { Kafka: { returns: 'Kafka' } },
  types: {
    Admin: listeners,
    Consumer: {
      members: {
        ...listenerMembers(),
        run: {
          callbacks: [
            { at: { argument: 0, property: 'eachBatch' }, runs: 'event-listener' },
            { at: { argument: 0, property: 'eachMessage' }, runs: 'event-listener' },
          ],
        },
      },
    },
    EachBatchHandler: { asFunction: 'event-listener' },
    EachBatchPayload: { asParameter: 'event-listener' },
    EachMessageHandler: { asFunction: 'event-listener' },
    EachMessagePayload: { asParameter: 'event-listener' },
    Kafka: {
      members: {
        admin: { returns: 'Admin' },
        consumer: { returns: 'Consumer' },
        producer: { returns: 'Producer' },
      },
    },
    Producer: listeners,
  },
};

/** Talks to AMQP brokers, with promises. */
export const amqplib: ModuleDescription = {
  module: 'amqplib',
  aliases: ['amqplib/channel_api', 'amqplib/channel_api.js'],
  checkedVersions: '0.10 || 2',
  exports: { connect: { returns: 'ChannelModel' } },
  types: {
    Channel: {
      ...emitter,
      members: {
        ...listenerMembers({ close: oneShot }),
        consume: { callbacks: [{ at: 1, runs: 'event-listener' }] },
      },
    },
    ChannelModel: { extends: 'Connection' },
    ConfirmChannel: {
      extends: 'Channel',
      members: nodeStyleMembers(['publish', 'sendToQueue']),
    },
    Connection: {
      ...emitter,
      members: {
        ...listenerMembers({ close: oneShot }),
        createChannel: { returns: 'Channel' },
        createConfirmChannel: { returns: 'ConfirmChannel' },
      },
    },
    ConsumeMessage: { asParameter: 'event-listener' },
  },
};

const opensChannel: MemberDescription = {
  returns: 'Channel',
  callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Channel'] }],
};

/** Talks to AMQP brokers, with callbacks. */
export const amqplibCallbacks: ModuleDescription = {
  module: 'amqplib/callback_api',
  aliases: ['amqplib/callback_api.js'],
  checkedVersions: '0.10 || 2',
  exports: {
    connect: {
      callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Connection'] }],
    },
  },
  types: {
    Channel: {
      ...emitter,
      members: {
        ...listenerMembers({ close: oneShot }),
        ...nodeStyleMembers([
          'assertExchange',
          'assertQueue',
          'bindExchange',
          'bindQueue',
          'cancel',
          'checkExchange',
          'checkQueue',
          'close',
          'deleteExchange',
          'deleteQueue',
          'get',
          'prefetch',
          'publish',
          'purgeQueue',
          'recover',
          'sendToQueue',
          'unbindExchange',
          'unbindQueue',
          'waitForConfirms',
        ]),
        consume: {
          callbacks: [
            { at: 1, runs: 'event-listener' },
            { at: 'last', runs: 'callback' },
          ],
        },
      },
    },
    Connection: {
      ...emitter,
      members: {
        ...listenerMembers({ close: oneShot }),
        close: nodeStyle,
        createChannel: opensChannel,
        createConfirmChannel: opensChannel,
      },
    },
    ConsumeMessage: { asParameter: 'event-listener' },
    Message: { asParameter: 'event-listener' },
  },
};

/** Talks to NATS servers. */
export const nats: ModuleDescription = {
  module: 'nats',
  checkedVersions: '2',
  exports: { connect: { returns: 'NatsConnection' } },
  types: {
    NatsConnection: {
      members: {
        subscribe: {
          callbacks: [{ at: { argument: 1, property: 'callback' }, runs: 'event-listener' }],
        },
      },
    },
  },
};

/** Talks to Google's Pub/Sub. */
export const googleCloudPubsub: ModuleDescription = {
  module: '@google-cloud/pubsub',
  checkedVersions: '4 - 5',
  exports: { PubSub: { returns: 'PubSub' } },
  types: {
    Message: { asParameter: 'event-listener' },
    PubSub: {
      members: { subscription: { returns: 'Subscription' }, topic: { returns: 'Topic' } },
    },
    Subscription: {
      ...emitter,
      members: listenerMembers({ close: oneShot, message: { parameters: ['Message'] } }),
    },
    Topic: { members: { subscription: { returns: 'Subscription' } } },
  },
};

/** Talks to MQTT brokers. */
export const mqtt: ModuleDescription = {
  module: 'mqtt',
  checkedVersions: '4 - 5',
  exports: {
    MqttClient: { returns: 'MqttClient' },
    connect: { returns: 'MqttClient' },
    connectAsync: { returns: 'MqttClient' },
  },
  types: {
    MqttClient: {
      ...emitter,
      members: {
        end: { ...nodeStyle, returns: 'this' },
        publish: { ...nodeStyle, returns: 'this' },
        subscribe: { ...nodeStyle, returns: 'this' },
        unsubscribe: { ...nodeStyle, returns: 'this' },
      },
    },
  },
};

const decides: CallbackDescription[] = [
  'authenticate',
  'authorizeForward',
  'authorizePublish',
  'authorizeSubscribe',
  'decodeProtocol',
  'preConnect',
  'published',
].map((property) => ({ at: { argument: 0, property }, runs: 'event-listener' }));

const createsBroker: MemberDescription = { returns: 'Aedes', callbacks: decides };

/** Is an MQTT broker. */
export const aedes: ModuleDescription = {
  module: 'aedes',
  checkedVersions: '0.51 || 1',
  exports: {
    Aedes: { ...createsBroker, members: { createBroker: createsBroker } },
    createBroker: createsBroker,
    default: createsBroker,
  },
  types: {
    Aedes: {
      ...emitter,
      members: {
        ...listenerMembers({ closed: oneShot }),
        close: nodeStyle,
        publish: nodeStyle,
        subscribe: {
          callbacks: [
            { at: 1, runs: 'event-listener' },
            { at: 2, runs: 'callback' },
          ],
        },
        unsubscribe: { callbacks: [{ at: 2, runs: 'callback' }] },
      },
    },
    default: { extends: 'Aedes' },
  },
};

const consumes: MemberDescription = {
  returns: 'Consumer',
  callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }],
};

/** Receives messages from Amazon SQS. */
export const sqsConsumer: ModuleDescription = {
  module: 'sqs-consumer',
  checkedVersions: '14',
  exports: { Consumer: { ...consumes, members: { create: consumes } } },
  types: { Consumer: emitter },
};

const setsUp: MemberDescription = {
  returns: 'ChannelWrapper',
  callbacks: [
    {
      at: { argument: 0, property: 'setup' },
      runs: 'event-listener',
      parameters: ['amqplib:ConfirmChannel'],
    },
  ],
};

/** Keeps connections to AMQP brokers. */
export const amqpConnectionManager: ModuleDescription = {
  module: 'amqp-connection-manager',
  checkedVersions: '5',
  exports: { connect: { returns: 'AmqpConnectionManager' } },
  types: {
    AmqpConnectionManager: { ...emitter, members: { createChannel: setsUp } },
    ChannelWrapper: {
      ...emitter,
      members: {
        addSetup: {
          callbacks: [{ at: 0, runs: 'event-listener', parameters: ['amqplib:ConfirmChannel'] }],
        },
        consume: { callbacks: [{ at: 1, runs: 'event-listener' }] },
        publish: nodeStyle,
        sendToQueue: nodeStyle,
      },
    },
  },
};
