import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';

const jobListeners = listenerMembers({
  active: { parameters: ['Job'] },
  completed: { parameters: ['Job'] },
  failed: { parameters: ['Job'] },
  ready: oneShot,
});

const bullmqQueue: MemberDescription = { returns: 'Queue' };

/** Works off jobs that are kept in Redis. */
export const bullmq: ModuleDescription = {
  module: 'bullmq',
  checkedVersions: '5 - 6',
  exports: {
    FlowProducer: { returns: 'FlowProducer' },
    Queue: bullmqQueue,
    QueueEvents: { returns: 'QueueEvents' },
    Worker: {
      returns: 'Worker',
      callbacks: [
        { at: 1, runs: 'event-listener', parameters: ['Job'] },
        { at: { argument: 2, property: 'settings.backoffStrategy' }, runs: 'event-listener' },
      ],
    },
  },
  types: {
    FlowProducer: { extends: 'events:EventEmitter' },
    Job: { asParameter: 'event-listener' },
    Processor: { asFunction: 'event-listener' },
    Queue: { extends: 'events:EventEmitter' },
    // Its listeners get the ids of jobs, no jobs.
    QueueEvents: { extends: 'events:EventEmitter' },
    SandboxedJob: { asParameter: 'insulated' },
    Worker: { extends: 'events:EventEmitter', members: jobListeners },
  },
};

/** Works off jobs that are kept in Redis. */
export const bull: ModuleDescription = {
  module: 'bull',
  checkedVersions: '4',
  exports: {
    default: {
      returns: 'Queue',
      callbacks: [
        {
          at: { argument: 1, property: 'settings.backoffStrategies.*' },
          runs: 'event-listener',
        },
        {
          at: { argument: 2, property: 'settings.backoffStrategies.*' },
          runs: 'event-listener',
        },
      ],
    },
  },
  types: {
    Job: { asParameter: 'event-listener' },
    ProcessCallbackFunction: { asFunction: 'event-listener' },
    ProcessPromiseFunction: { asFunction: 'event-listener' },
    Queue: {
      extends: 'events:EventEmitter',
      members: {
        ...jobListeners,
        process: {
          callbacks: [{ at: { from: 0 }, runs: 'event-listener', parameters: ['Job'] }],
        },
      },
    },
  },
};

/** Works off jobs that are kept in Redis. */
export const beeQueue: ModuleDescription = {
  module: 'bee-queue',
  checkedVersions: '1 - 2',
  exports: { default: { returns: 'Queue' } },
  types: {
    Job: {
      extends: 'events:EventEmitter',
      members: {
        backoff: { returns: 'this' },
        delayUntil: { returns: 'this' },
        retries: { returns: 'this' },
        save: { ...nodeStyle, returns: 'this' },
        setId: { returns: 'this' },
        timeout: { returns: 'this' },
      },
    },
    Queue: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          failed: { parameters: ['Job'] },
          ready: oneShot,
          retrying: { parameters: ['Job'] },
          succeeded: { parameters: ['Job'] },
        }),
        createJob: { returns: 'Job' },
        process: {
          callbacks: [{ at: { from: 0 }, runs: 'event-listener', parameters: ['Job'] }],
        },
        ready: { ...nodeStyle, returns: 'this' },
      },
    },
  },
};

/** Works off jobs that are kept in a database. */
export const agenda: ModuleDescription = {
  module: 'agenda',
  checkedVersions: '5 - 6',
  exports: { Agenda: { returns: 'Agenda' }, default: { returns: 'Agenda' } },
  types: {
    Agenda: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ ready: oneShot }),
        define: {
          callbacks: [{ at: { from: 1 }, runs: 'event-listener', parameters: ['Job'] }],
        },
      },
    },
    Job: { asParameter: 'event-listener' },
    Processor: { asFunction: 'event-listener' },
  },
  decorators: { Define: 'event-listener', Every: 'event-listener' },
};

/** Works off jobs that are kept in PostgreSQL. */
export const pgBoss: ModuleDescription = {
  module: 'pg-boss',
  checkedVersions: '10 || 12',
  exports: { PgBoss: { returns: 'PgBoss' }, default: { returns: 'PgBoss' } },
  types: {
    PgBoss: {
      extends: 'events:EventEmitter',
      members: {
        start: { returns: 'this' },
        work: { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] },
      },
    },
  },
};

const runsTasks: MemberDescription = {
  callbacks: [{ at: { argument: 0, property: 'taskList.*' }, runs: 'event-listener' }],
};

const runsTaskList: MemberDescription = {
  callbacks: [{ at: { argument: 1, property: '*' }, runs: 'event-listener' }],
};

/** Works off jobs that are kept in PostgreSQL. */
export const graphileWorker: ModuleDescription = {
  module: 'graphile-worker',
  checkedVersions: '0.17',
  exports: {
    run: runsTasks,
    runOnce: runsTasks,
    runTaskList: runsTaskList,
    runTaskListOnce: runsTaskList,
  },
  types: { Task: { asFunction: 'event-listener' } },
};

/** Works off jobs that are kept in Redis. */
export const kue: ModuleDescription = {
  module: 'kue',
  checkedVersions: '0.11',
  exports: { createQueue: { returns: 'Queue' } },
  types: {
    Queue: {
      extends: 'events:EventEmitter',
      members: { process: { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] } },
    },
  },
};
