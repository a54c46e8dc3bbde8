import type { ModuleDescription } from './types.ts';
import { agenda, beeQueue, bull, bullmq, graphileWorker, pgBoss } from './frameworks/jobs.ts';
import { cron, croner, nodeCron, nodeSchedule, toadScheduler } from './frameworks/schedules.ts';

/** Packages that run jobs, from a queue or at times: for a guard that is preloaded and needs no other package. */
export const jobModules: readonly ModuleDescription[] = [
  agenda,
  beeQueue,
  bull,
  bullmq,
  cron,
  croner,
  graphileWorker,
  nodeCron,
  nodeSchedule,
  pgBoss,
  toadScheduler,
];
