import type { CallbackTreatment, MemberDescription, ModuleDescription } from '../types.ts';

const runs: CallbackTreatment = 'event-listener';

/** What is done to entities, before and after which their own methods and subscribers are called. */
const changes: readonly string[] = ['Insert', 'Recover', 'Remove', 'SoftRemove', 'Update'];

const changeEvents: readonly string[] = [
  'AfterLoad',
  ...['After', 'Before'].flatMap((when) => changes.map((change) => `${when}${change}`)),
];

const transactionEvents: readonly string[] = ['after', 'before'].flatMap((when) =>
  ['Commit', 'Rollback', 'Start'].map((step) => `${when}Transaction${step}`),
);

const subscriberMethods: readonly string[] = [
  'afterQuery',
  'beforeQuery',
  ...changeEvents.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`),
  ...transactionEvents,
];

const runsTransaction: MemberDescription = { callbacks: [{ at: 'last', runs: 'callback' }] };

/** Maps objects to rows. */
export const typeorm: ModuleDescription = {
  module: 'typeorm',
  checkedVersions: '0.3 || 1',
  exports: { DataSource: { returns: 'DataSource' } },
  types: {
    DataSource: {
      members: {
        initialize: { returns: 'this' },
        manager: { is: 'EntityManager' },
        transaction: runsTransaction,
      },
    },
    EntityManager: { members: { transaction: runsTransaction } },
    EntitySubscriberInterface: {
      overrides: Object.fromEntries(subscriberMethods.map((name) => [name, { runs }])),
    },
    ValueTransformer: { overrides: { from: { runs }, to: { runs } } },
  },
  decorators: Object.fromEntries(changeEvents.map((name) => [name, runs])),
};
