import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Where the servers were installed. */
export const folders = {
  eleventyDevServer: path.dirname(require.resolve('@11ty/eleventy-dev-server/package.json')),
  maildev: path.dirname(require.resolve('maildev/package.json')),
  mockserver: path.dirname(require.resolve('mockserver/package.json')),
};
