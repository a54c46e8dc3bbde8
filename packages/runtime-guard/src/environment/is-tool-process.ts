/**
 * Packages, or files of them, that start other programs or work on their files, and run no code of the program in their own
 * process; and packages whose worker threads are theirs alone.
 */
const tools: readonly string[] = [
  'concurrently',
  'corepack',
  'cross-env',
  'dotenv-cli',
  'env-cmd',
  'eslint',
  'husky',
  'lerna',
  'lint-staged',
  'node-dev/bin',
  'node-gyp',
  'nodemon',
  'npm',
  'npm-run-all',
  'npm-run-all2',
  'nx',
  'onchange',
  'pnpm',
  'prettier',
  'rimraf',
  'shx',
  'start-server-and-test',
  'thread-stream',
  'ts-node-dev/lib/bin.js',
  'tsx',
  'turbo',
  'typescript',
  'wait-on',
  'wireit',
  'yarn',
];
const TOOL_SCRIPT =
  /[\\/](?:corepack|npm|pnpm|yarn)[^\\/]*[\\/](?:.*[\\/])?(?:corepack|npm(?:-cli)?|npx(?:-cli)?|pnpm|pnpx|yarn|yarnpkg)\.[cm]?js$/;
const YARN_RELEASE = /[\\/]\.yarn[\\/]releases[\\/]yarn-[^\\/]+\.[cm]?js$/;

/** Whether the main module is a package manager, a starter or a build tool, which inherits `NODE_OPTIONS` but is not what is watched. */
export function isToolProcess(main: string | undefined): boolean {
  if (main === undefined) return false;
  const installed = /.*[\\/]node_modules[\\/](.+)$/.exec(main)?.[1]?.replaceAll('\\', '/');
  if (installed !== undefined)
    return tools.some((tool) => installed.startsWith(`${tool}/`) || installed === tool);
  return TOOL_SCRIPT.test(main) || YARN_RELEASE.test(main);
}
