const TOOL_PACKAGES = new Set([
  'corepack',
  'eslint',
  'npm',
  'nx',
  'pnpm',
  'prettier',
  'turbo',
  'typescript',
  'yarn',
]);
const TOOL_SCRIPT =
  /[\\/](?:corepack|npm|pnpm|yarn)[^\\/]*[\\/](?:.*[\\/])?(?:corepack|npm(?:-cli)?|npx(?:-cli)?|pnpm|pnpx|yarn|yarnpkg)\.[cm]?js$/;
const YARN_RELEASE = /[\\/]\.yarn[\\/]releases[\\/]yarn-[^\\/]+\.[cm]?js$/;

/** Whether the main module is a package manager or a build tool, which inherits `NODE_OPTIONS` but is not what is watched. */
export function isToolProcess(main: string | undefined): boolean {
  if (main === undefined) return false;
  const owner = /.*[\\/]node_modules[\\/](@[^\\/]+[\\/][^\\/]+|[^\\/]+)[\\/]/.exec(main)?.[1];
  if (owner !== undefined) return TOOL_PACKAGES.has(owner);
  return TOOL_SCRIPT.test(main) || YARN_RELEASE.test(main);
}
