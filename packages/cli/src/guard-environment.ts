import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Finds the file that starts the guard when it is given to `--require`; throws if the guard is not installed. */
export function resolveGuard(): string {
  return require.resolve('@loopguard/runtime-guard/register');
}

/**
 * The environment that starts the guard in a program and its children: their own NODE_OPTIONS stay, after the guard's.
 * `--require` because `--import` would make Node load the main module through its ES module loader, which refuses
 * extensions that programs register themselves.
 */
export function createGuardEnvironment({
  env,
  settings,
  guardFile,
}: {
  readonly env: NodeJS.ProcessEnv;
  /** Environment variables of the guard's options. */
  readonly settings: Readonly<Record<string, string>>;
  /** Absolute, so that children in other folders find it. */
  readonly guardFile: string;
}): NodeJS.ProcessEnv {
  const merged = { ...env, ...settings };
  if (merged.LOOPGUARD_MODE === 'off') return merged;
  const preload = `--require ${quoteNodeOption(guardFile)}`;
  const own = env.NODE_OPTIONS ?? '';
  return { ...merged, NODE_OPTIONS: own === '' ? preload : `${preload} ${own}` };
}

/** Quotes a value as Node.js reads it in NODE_OPTIONS: within double quotes a backslash makes the next character literal. */
export function quoteNodeOption(value: string): string {
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
