import type { FileConvention, ModuleDescription } from '../types.ts';

const script = '{cjs,cts,js,jsx,mjs,mts,ts,tsx}';

/** Places where Next.js looks for the files beside `app` and `pages`; of a workspace, in its packages too. */
const roots: readonly string[] = ['', 'src/', '{apps,packages}/*/', '{apps,packages}/*/src/'];

function inRoots(name: string, exports: FileConvention['exports']): FileConvention[] {
  return roots.map((root) => ({ files: `${root}${name}.${script}`, exports }));
}

/** The React framework, with its files that are run by their place. */
export const next: ModuleDescription = {
  module: 'next',
  checkedVersions: '13 - 16',
  types: {
    GetServerSideProps: { asFunction: 'request-handler' },
    GetServerSidePropsContext: { asParameter: 'request-handler' },
    GetStaticPaths: { asFunction: 'quiet' },
    GetStaticProps: { asFunction: 'quiet' },
    NextApiHandler: {
      asFunction: 'request-handler',
      parameters: ['NextApiRequest', 'NextApiResponse'],
    },
    NextApiRequest: { extends: 'http:IncomingMessage', asParameter: 'request-handler' },
    NextApiResponse: { extends: 'http:ServerResponse', asParameter: 'request-handler' },
  },
  fileConventions: [
    {
      files: `**/app/**/route.${script}`,
      exports: {
        DELETE: 'request-handler',
        GET: 'request-handler',
        HEAD: 'request-handler',
        OPTIONS: 'request-handler',
        PATCH: 'request-handler',
        POST: 'request-handler',
        PUT: 'request-handler',
      },
    },
    {
      files: `**/app/**/*.${script}`,
      exports: { generateStaticParams: 'quiet' },
    },
    {
      files: `**/pages/api/**/*.${script}`,
      exports: { default: 'request-handler' },
    },
    {
      files: `**/pages/**/*.${script}`,
      exports: {
        getServerSideProps: 'request-handler',
        getStaticPaths: 'quiet',
        getStaticProps: 'quiet',
      },
    },
    // What such a file exports as default may set middleware of something else up.
    ...inRoots('middleware', { middleware: 'request-handler' }),
    ...inRoots('proxy', { proxy: 'request-handler' }),
    ...inRoots('instrumentation', { onRequestError: 'request-handler', register: 'startup' }),
  ],
};

/** What Next.js gives to routes and middleware. */
export const nextServer: ModuleDescription = {
  module: 'next/server',
  checkedVersions: '13 - 16',
  exports: { after: { callbacks: [{ at: 0, runs: 'callback' }] } },
  types: {
    NextFetchEvent: { asParameter: 'request-handler' },
    NextMiddleware: { asFunction: 'request-handler' },
    NextProxy: { asFunction: 'request-handler' },
    NextRequest: { asParameter: 'request-handler' },
  },
};
