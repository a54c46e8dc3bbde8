import type { CallbackTreatment, MemberDescription, ModuleDescription } from '../types.ts';

function takes(functions: Readonly<Record<string, CallbackTreatment>>): MemberDescription {
  return {
    callbacks: Object.entries(functions).map(([property, runs]) => ({
      at: { argument: 0, property },
      runs,
    })),
  };
}

const lifecycle = { created: 'startup', started: 'startup', stopped: 'shutdown' } as const;

const takesSchema = takes({
  'actions.*': 'request-handler',
  'events.*': 'event-listener',
  ...lifecycle,
});

/** Services that call each other's actions, in one process or in many. */
export const moleculer: ModuleDescription = {
  module: 'moleculer',
  checkedVersions: '0.14',
  exports: {
    Service: { returns: 'Service' },
    ServiceBroker: { returns: 'ServiceBroker', ...takes(lifecycle) },
  },
  types: {
    ActionHandler: { asFunction: 'request-handler' },
    Service: { members: { parseServiceSchema: takesSchema } },
    ServiceBroker: {
      members: {
        createService: { returns: 'Service', ...takesSchema },
        start: { startsServing: true },
      },
    },
    ServiceSchema: {
      overrides: {
        created: { runs: 'startup' },
        started: { runs: 'startup' },
        stopped: { runs: 'shutdown' },
      },
    },
  },
};
