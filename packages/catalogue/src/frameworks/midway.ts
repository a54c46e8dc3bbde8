import type { CallbackTreatment, ModuleDescription } from '../types.ts';

function decorated(
  names: readonly string[],
  runs: CallbackTreatment,
): Readonly<Record<string, CallbackTreatment>> {
  return Object.fromEntries(names.map((name) => [name, runs]));
}

/** The application framework Midway. */
export const midway: ModuleDescription = {
  module: '@midwayjs/core',
  aliases: ['@midwayjs/decorator'],
  checkedVersions: '3 - 4',
  types: {
    ILifeCycle: {
      overrides: {
        onConfigLoad: { runs: 'startup' },
        onReady: { runs: 'startup' },
        onServerReady: { runs: 'startup' },
        onStop: { runs: 'shutdown' },
      },
    },
  },
  decorators: {
    ...decorated(
      ['All', 'Del', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'RequestMapping'],
      'request-handler',
    ),
    ...decorated(['DubboMethod', 'GrpcMethod'], 'request-handler'),
    ...decorated(
      ['KafkaListener', 'OnWSConnection', 'OnWSDisConnection', 'OnWSMessage'],
      'event-listener',
    ),
    ...decorated(['RabbitMQListener', 'Task', 'TaskLocal'], 'event-listener'),
    Destroy: 'shutdown',
    Init: 'startup',
  },
};
