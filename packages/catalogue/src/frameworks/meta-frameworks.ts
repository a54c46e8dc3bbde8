import type { FileConvention, ModuleDescription, TypeDescription } from '../types.ts';

const answers: FileConvention['exports'] = {
  DELETE: 'request-handler',
  GET: 'request-handler',
  HEAD: 'request-handler',
  OPTIONS: 'request-handler',
  PATCH: 'request-handler',
  POST: 'request-handler',
  PUT: 'request-handler',
};

const loads: FileConvention['exports'] = { action: 'request-handler', loader: 'request-handler' };

/** Types that say of a parameter, or of a function, that it belongs to one request. */
function requestTypes(
  by: 'asFunction' | 'asParameter',
  names: readonly string[],
): Readonly<Record<string, TypeDescription>> {
  return Object.fromEntries(names.map((name) => [name, { [by]: 'request-handler' }]));
}

const remixTypes: ModuleDescription['types'] = {
  ...requestTypes('asFunction', ['ActionFunction', 'LoaderFunction']),
  ...requestTypes('asParameter', [
    'ActionArgs',
    'ActionFunctionArgs',
    'DataFunctionArgs',
    'LoaderArgs',
    'LoaderFunctionArgs',
  ]),
};

/** The React framework that became React Router. */
export const remix: ModuleDescription = {
  module: '@remix-run/node',
  aliases: [
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/router',
    '@remix-run/server-runtime',
  ],
  checkedVersions: '1 - 2',
  types: remixTypes,
  fileConventions: [
    { files: '**/app/**/*.{jsx,tsx}', exports: loads },
    { files: '**/app/routes/**/*.{js,ts}', exports: loads },
    {
      files: '**/app/entry.server.{js,jsx,ts,tsx}',
      exports: {
        default: 'request-handler',
        handleDataRequest: 'request-handler',
        handleError: 'request-handler',
      },
    },
  ],
};

/** The router of React, whose framework mode is that of Remix. */
export const reactRouter: ModuleDescription = {
  module: 'react-router',
  checkedVersions: '6 - 7',
  types: remixTypes,
};

/** The Svelte framework. */
export const svelteKit: ModuleDescription = {
  module: '@sveltejs/kit',
  checkedVersions: '1 - 2',
  types: {
    ...requestTypes('asFunction', [
      'Action',
      'Handle',
      'HandleFetch',
      'HandleServerError',
      'Load',
      'RequestHandler',
      'ServerLoad',
    ]),
    ...requestTypes('asParameter', ['RequestEvent', 'ServerLoadEvent']),
  },
  fileConventions: [
    {
      files: '**/routes/**/+server.{js,ts}',
      exports: { ...answers, entries: 'quiet', fallback: 'request-handler' },
    },
    {
      files: '**/routes/**/+{layout,page}{,.server}.{js,ts}',
      exports: { entries: 'quiet', load: 'request-handler' },
    },
    {
      files: '**/hooks.server.{js,ts}',
      exports: {
        handle: 'request-handler',
        handleError: 'request-handler',
        handleFetch: 'request-handler',
        init: 'startup',
      },
    },
  ],
};

/** The framework for sites with content. */
export const astro: ModuleDescription = {
  module: 'astro',
  checkedVersions: '3 - 6',
  types: {
    ...requestTypes('asFunction', ['APIRoute', 'MiddlewareHandler']),
    APIContext: { asParameter: 'request-handler' },
    GetStaticPaths: { asFunction: 'quiet' },
  },
  fileConventions: [
    {
      files: '**/src/pages/**/*.{js,ts}',
      exports: { ...answers, ALL: 'request-handler', getStaticPaths: 'quiet' },
    },
    { files: '**/src/middleware.{js,ts}', exports: { onRequest: 'request-handler' } },
  ],
};

/** Middleware of Astro. */
export const astroMiddleware: ModuleDescription = {
  module: 'astro:middleware',
  checkedVersions: '3 - 6',
  exports: {
    defineMiddleware: { callbacks: [{ at: 0, runs: 'request-handler' }] },
    sequence: { callbacks: [{ at: { from: 0 }, runs: 'request-handler' }] },
  },
};
