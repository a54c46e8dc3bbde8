import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { membersNamed } from './shapes/route-members.ts';

const phases = ['after', 'before', 'onError'] as const;

const takesFunction: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'request-handler' }],
};

const takesMiddleware: MemberDescription = {
  returns: 'this',
  callbacks: phases.map((property): CallbackDescription => ({
    at: { argument: 0, property },
    runs: 'request-handler',
  })),
};

/** Wraps functions on AWS Lambda in middleware. */
export const middy: ModuleDescription = {
  module: '@middy/core',
  aliases: ['middy'],
  checkedVersions: '0.36 || 6',
  exports: {
    default: { returns: 'MiddyfiedHandler', callbacks: [{ at: 0, runs: 'request-handler' }] },
  },
  types: {
    MiddyfiedHandler: {
      members: {
        ...membersNamed([...phases, 'handler'], takesFunction),
        use: takesMiddleware,
      },
    },
  },
};
