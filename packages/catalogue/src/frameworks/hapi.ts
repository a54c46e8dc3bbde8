import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

const parameters: readonly string[] = ['Request', 'ResponseToolkit'];
const withServer: readonly string[] = ['Server'];

/** A function that the route object at position 0 holds below `property`. */
function inRoute(property: string): CallbackDescription {
  return { at: { argument: 0, property }, runs: 'request-handler', parameters };
}

const optionsOfRoutes = ['options', 'config'].flatMap((options) => [
  inRoute(`${options}.ext.*`),
  inRoute(`${options}.handler`),
  inRoute(`${options}.pre`),
  inRoute(`${options}.pre.method`),
  inRoute(`${options}.validate.failAction`),
]);

const startup = { runs: 'startup', parameters: withServer } as const;
const shutdown = { runs: 'shutdown', parameters: withServer } as const;

const givesServer: MemberDescription = { returns: 'Server' };

/** The web framework. */
export const hapi: ModuleDescription = {
  module: '@hapi/hapi',
  checkedVersions: '18 - 21',
  exports: { Server: givesServer, server: givesServer },
  types: {
    // `Lifecycle.Method`
    Method: { asFunction: 'request-handler' },
    Plugin: { overrides: { register: startup } },
    Request: {
      members: { app: { is: 'RequestApp' }, server: { is: 'Server' } },
      asParameter: 'request-handler',
    },
    RequestApp: {},
    ResponseToolkit: { asParameter: 'request-handler' },
    Server: {
      members: {
        app: { is: 'ServerApp' },
        auth: { is: 'ServerAuth' },
        decorate: {
          assigns: { name: 1, value: 2, to: ['Request', 'ResponseToolkit', 'Server'] },
        },
        ext: {
          callbacks: [
            {
              at: 1,
              runs: 'request-handler',
              parameters,
              byLiteral: {
                argument: 0,
                values: {
                  onPostStart: startup,
                  onPostStop: shutdown,
                  onPreStart: startup,
                  onPreStop: shutdown,
                },
              },
            },
          ],
        },
        listener: { is: 'http:Server' },
        method: { assigns: { name: 0, value: 1, to: ['ServerMethods'] } },
        methods: { is: 'ServerMethods' },
        register: {
          callbacks: ['plugin.register', 'register'].map((property): CallbackDescription => ({
            at: { argument: 0, property },
            ...startup,
          })),
        },
        route: { callbacks: [inRoute('handler'), ...optionsOfRoutes] },
        start: { startsServing: true },
      },
      // What takes a server is nearly always a plugin, or registers routes for one.
      asParameter: 'startup',
    },
    ServerApp: {},
    ServerAuth: {
      members: {
        scheme: { callbacks: [{ at: 1, ...startup }] },
        strategy: {
          callbacks: ['validate', 'validateFunc'].map((property): CallbackDescription => ({
            at: { argument: 2, property },
            runs: 'request-handler',
          })),
        },
      },
    },
    ServerMethods: {},
  },
};
