import type { MemberDescription, ModuleDescription } from '../types.ts';

const verifies: MemberDescription = { callbacks: [{ at: 'last', runs: 'request-handler' }] };
const takesFunction: MemberDescription = { callbacks: [{ at: 0, runs: 'request-handler' }] };

const authenticator: Readonly<Record<string, MemberDescription>> = {
  authenticate: verifies,
  authorize: verifies,
  deserializeUser: takesFunction,
  serializeUser: takesFunction,
  transformAuthInfo: takesFunction,
};

/** Makes users known to an application. */
export const passport: ModuleDescription = {
  module: 'passport',
  checkedVersions: '0.4 - 0.7',
  exports: {
    Authenticator: { returns: 'Authenticator' },
    Passport: { returns: 'Authenticator' },
    default: { members: authenticator },
  },
  types: { Authenticator: { members: { ...authenticator, use: { returns: 'this' } } } },
};

/** Ways to know a user, whose last argument checks what a request says of itself. */
export const passportStrategies: ModuleDescription = {
  module: 'passport-local',
  aliases: [
    'passport-apple',
    'passport-auth0',
    'passport-custom',
    'passport-discord',
    'passport-facebook',
    'passport-github',
    'passport-github2',
    'passport-google-oauth20',
    'passport-http-bearer',
    'passport-jwt',
    'passport-ldapauth',
    'passport-linkedin-oauth2',
    'passport-microsoft',
    'passport-oauth1',
    'passport-oauth2',
    'passport-openidconnect',
    'passport-steam',
    'passport-twitter',
  ],
  checkedVersions: '0.1 - 5',
  exports: { Strategy: verifies, default: verifies },
};

/** The two ways of HTTP itself. */
export const passportHttp: ModuleDescription = {
  module: 'passport-http',
  checkedVersions: '0.3',
  exports: {
    BasicStrategy: verifies,
    DigestStrategy: { callbacks: [{ at: { from: 0 }, runs: 'request-handler' }] },
  },
};
