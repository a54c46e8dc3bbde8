import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { duplexEvents } from '../node/shapes/stream-events.ts';

function members(
  names: readonly string[],
  member: MemberDescription,
): Readonly<Record<string, MemberDescription>> {
  return Object.fromEntries(names.map((name) => [name, member]));
}

const sends: MemberDescription = {
  returns: 'Request',
  callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'http:IncomingMessage'] }],
};

const requestVerbs = {
  ...members(['del', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put'], sends),
  defaults: { returns: 'RequestAPI' },
};

/** Sends requests. */
export const request: ModuleDescription = {
  module: 'request',
  checkedVersions: '2',
  exports: { ...requestVerbs, default: sends },
  types: {
    Request: {
      extends: 'stream:Duplex',
      members: listenerMembers({
        ...duplexEvents,
        complete: oneShot,
        response: { runs: 'callback', parameters: ['http:IncomingMessage'] },
      }),
    },
    RequestAPI: { call: sends, members: requestVerbs },
  },
};

const superagentRequest: MemberDescription = { returns: 'Request' };

const superagentVerbs = members(
  ['del', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put'],
  superagentRequest,
);

const chained = [
  'accept',
  'attach',
  'auth',
  'buffer',
  'disableTLSCerts',
  'field',
  'key',
  'query',
  'redirects',
  'responseType',
  'send',
  'set',
  'timeout',
  'type',
  'withCredentials',
];

const laterOnce: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 'last', runs: 'callback' }],
};

/** Sends requests. */
export const superagent: ModuleDescription = {
  module: 'superagent',
  checkedVersions: '8 || 10',
  exports: {
    ...superagentVerbs,
    agent: { returns: 'Agent' },
    default: superagentRequest,
  },
  types: {
    Agent: { members: superagentVerbs },
    Request: {
      extends: 'stream:Stream',
      members: {
        ...members(chained, { returns: 'this' }),
        end: laterOnce,
        ok: laterOnce,
        parse: laterOnce,
        retry: laterOnce,
        use: { returns: 'this', callbacks: [{ at: 0, runs: 'inline' }] },
      },
    },
  },
};

const interceptor: MemberDescription = {
  callbacks: [{ at: { from: 0 }, runs: 'event-listener' }],
};

/** Options of an instance that name functions which run for each of its requests. */
const axiosOptions: readonly CallbackDescription[] = [
  'adapter',
  'paramsSerializer',
  'paramsSerializer.*',
  'transformRequest',
  'transformRequest.*',
  'transformResponse',
  'transformResponse.*',
  'validateStatus',
].map((property) => ({ at: { argument: 0, property }, runs: 'event-listener' }));

/** Sends requests. */
export const axios: ModuleDescription = {
  module: 'axios',
  checkedVersions: '1',
  exports: {
    create: { returns: 'AxiosInstance', callbacks: axiosOptions },
    interceptors: {
      members: {
        request: { members: { use: interceptor } },
        response: { members: { use: interceptor } },
      },
    },
  },
  types: {
    AxiosInstance: { members: { interceptors: { is: 'Interceptors' } } },
    InterceptorManager: { members: { use: interceptor } },
    Interceptors: {
      members: {
        request: { is: 'InterceptorManager' },
        response: { is: 'InterceptorManager' },
      },
    },
  },
};

const gotHooksAt0: CallbackDescription = {
  at: { argument: 0, property: 'hooks.*' },
  runs: 'event-listener',
};

const sendsWithHooks: MemberDescription = {
  callbacks: [
    { at: { argument: 0, property: 'hooks.*' }, runs: 'callback' },
    { at: { argument: 1, property: 'hooks.*' }, runs: 'callback' },
  ],
};

const gotVerbs: Readonly<Record<string, MemberDescription>> = {
  ...members(['delete', 'get', 'head', 'patch', 'post', 'put'], sendsWithHooks),
  extend: { returns: 'Got', callbacks: [gotHooksAt0] },
  stream: { returns: 'stream:Duplex' },
};

const sendsOrExtends: MemberDescription = { ...sendsWithHooks, members: gotVerbs };

/** Sends requests. */
export const got: ModuleDescription = {
  module: 'got',
  checkedVersions: '11 || 14',
  exports: { ...gotVerbs, default: sendsOrExtends, got: sendsOrExtends },
  types: { Got: { call: sendsWithHooks, members: gotVerbs } },
};
