import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

const hooks = [
  'afterBulkCreate',
  'afterBulkDestroy',
  'afterBulkRestore',
  'afterBulkUpdate',
  'afterCreate',
  'afterDestroy',
  'afterFind',
  'afterQuery',
  'afterRestore',
  'afterSave',
  'afterUpdate',
  'afterUpsert',
  'afterValidate',
  'beforeBulkCreate',
  'beforeBulkDestroy',
  'beforeBulkRestore',
  'beforeBulkUpdate',
  'beforeCount',
  'beforeCreate',
  'beforeDestroy',
  'beforeFind',
  'beforeQuery',
  'beforeRestore',
  'beforeSave',
  'beforeUpdate',
  'beforeUpsert',
  'beforeValidate',
];

const takesHook: MemberDescription = { callbacks: [{ at: 'last', runs: 'event-listener' }] };

const hookMembers: Readonly<Record<string, MemberDescription>> = Object.fromEntries(
  ['addHook', ...hooks].map((name) => [name, takesHook]),
);

function hooksIn(argument: number): readonly CallbackDescription[] {
  return ['define.hooks.*', 'getterMethods.*', 'hooks.*', 'setterMethods.*'].map((property) => ({
    at: { argument, property },
    runs: 'event-listener',
  }));
}

const definesModel: MemberDescription = {
  returns: 'ModelStatic',
  callbacks: [
    // What an attribute is validated with, and read and written through.
    { at: { argument: 1, property: '*' }, runs: 'event-listener' },
    ...hooksIn(2),
  ],
};

const initialisesModel: MemberDescription = {
  callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }, ...hooksIn(1)],
};

const connection: MemberDescription = {
  returns: 'Sequelize',
  callbacks: [0, 1, 2, 3].flatMap(hooksIn),
};

/** Maps objects to rows. */
export const sequelize: ModuleDescription = {
  module: 'sequelize',
  checkedVersions: '6',
  exports: {
    Model: { members: { ...hookMembers, init: initialisesModel } },
    Sequelize: connection,
    default: connection,
  },
  types: {
    ModelStatic: { members: hookMembers },
    Sequelize: {
      members: {
        ...hookMembers,
        beforeConnect: takesHook,
        define: definesModel,
        transaction: { callbacks: [{ at: 'last', runs: 'callback' }] },
      },
    },
  },
};
