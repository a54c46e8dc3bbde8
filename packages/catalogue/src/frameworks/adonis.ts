import type { MemberDescription, ModuleDescription } from '../types.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const context = '@adonisjs/core/http:HttpContext';
const route = takesHandlers(1, { parameters: [context], returns: 'Route' });

const takesMiddleware: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: { from: 0 }, runs: 'request-handler', parameters: [context] }],
};

const types: ModuleDescription['types'] = {
  Route: {
    members: {
      middleware: takesMiddleware,
      use: takesMiddleware,
      ...membersNamed(['as', 'domain', 'prefix', 'where'], { returns: 'this' }),
    },
  },
};

const routes: ModuleDescription['exports'] = {
  group: { returns: 'Route', callbacks: [{ at: 0, runs: 'inline' }] },
  ...membersNamed(['any', 'delete', 'get', 'patch', 'post', 'put'], route),
  route: takesHandlers(2, { parameters: [context], returns: 'Route' }),
};

/** The context of a request, by whose type the methods of controllers and middleware are known. */
export const adonisHttp: ModuleDescription = {
  module: '@adonisjs/core/http',
  aliases: ['@adonisjs/http-server', '@ioc:Adonis/Core/HttpContext'],
  checkedVersions: '5 - 6',
  types: {
    HttpContext: { asParameter: 'request-handler' },
    HttpContextContract: { asParameter: 'request-handler' },
  },
};

/** The routes of AdonisJS 6 and later. */
export const adonisRouter: ModuleDescription = {
  module: '@adonisjs/core/services/router',
  checkedVersions: '6',
  exports: routes,
  types,
};

/** The routes of AdonisJS 5, whose modules the framework itself resolves. */
export const adonisRoutes: ModuleDescription = {
  module: '@ioc:Adonis/Core/Route',
  checkedVersions: '5',
  exports: routes,
  types,
};
