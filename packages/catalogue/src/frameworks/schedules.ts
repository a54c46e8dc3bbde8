import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

const eventListenerAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'event-listener' }] };

const schedule: MemberDescription = {
  returns: 'ScheduledTask',
  callbacks: [{ at: 1, runs: 'event-listener' }],
};

const nodeCronMembers = { createTask: schedule, schedule };

/** Runs functions at the times that an expression tells. */
export const nodeCron: ModuleDescription = {
  module: 'node-cron',
  checkedVersions: '3 - 4',
  exports: {
    ...nodeCronMembers,
    nodeCron: { members: nodeCronMembers },
  },
  types: { ScheduledTask: { extends: 'events:EventEmitter' } },
};

const cronJob: MemberDescription = {
  returns: 'CronJob',
  callbacks: [
    { at: 1, runs: 'event-listener' },
    { at: 2, runs: 'event-listener' },
    { at: { argument: 0, property: 'onTick' }, runs: 'event-listener' },
    { at: { argument: 0, property: 'onComplete' }, runs: 'event-listener' },
    { at: { argument: 0, property: 'errorHandler' }, runs: 'event-listener' },
  ],
};

/** Runs functions at the times that an expression tells. */
export const cron: ModuleDescription = {
  module: 'cron',
  checkedVersions: '2 || 4',
  exports: {
    CronJob: { ...cronJob, members: { from: cronJob } },
    job: cronJob,
  },
  types: {
    CronJob: { members: { addCallback: eventListenerAt0 } },
  },
};

const jobForms: MemberDescription = {
  returns: 'Job',
  callbacks: [{ at: { from: 0 }, runs: 'event-listener' }],
};

/** Runs functions at times that a rule, a date or an expression tells. */
export const nodeSchedule: ModuleDescription = {
  module: 'node-schedule',
  checkedVersions: '2',
  exports: { Job: jobForms, scheduleJob: jobForms },
  types: { Job: { extends: 'events:EventEmitter' } },
};

const cronerOptions: readonly CallbackDescription[] = [1, 2].flatMap((argument) =>
  ['catch', 'protect'].map((property): CallbackDescription => ({
    at: { argument, property },
    runs: 'event-listener',
  })),
);

const cronerCron: MemberDescription = {
  returns: 'Cron',
  callbacks: [{ at: { from: 1 }, runs: 'event-listener' }, ...cronerOptions],
};

/** Runs functions at the times that an expression tells. */
export const croner: ModuleDescription = {
  module: 'croner',
  checkedVersions: '8 || 11',
  exports: { Cron: cronerCron, default: cronerCron },
  types: { Cron: { members: { schedule: { ...eventListenerAt0, returns: 'this' } } } },
};

const task: MemberDescription = { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] };

/** Runs tasks at intervals. */
export const toadScheduler: ModuleDescription = {
  module: 'toad-scheduler',
  checkedVersions: '4',
  exports: { AsyncTask: task, Task: task },
};
