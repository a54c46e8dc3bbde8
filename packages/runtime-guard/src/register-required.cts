// Entry for `--require`. The guard that it loads is the CommonJS build: ES modules would be loaded through the program's own module
// hooks, by its package map and import conditions, and some processes cannot require them at all.
const { join } = process.getBuiltinModule('node:path');
const { isMainThread, parentPort } = process.getBuiltinModule('node:worker_threads');

// Node.js 22 preloads into the thread of its module loader hooks too, which runs nothing of the program.
const isProgram = isMainThread || parentPort !== null;
if (isProgram && process.env.LOOPGUARD_MODE !== 'off') register(join(__dirname, '../cjs/dist'));

/** Whatever goes wrong, the program starts. */
function register(guardFolder: string): void {
  const load = process.getBuiltinModule('node:module').createRequire(__filename);
  const before = new Set(Object.keys(load.cache));
  try {
    const loaded: unknown = load(join(guardFolder, 'guard.js'));
    if (isPreload(loaded)) loaded.preload({ isPreloaded: true, guardFolder });
  } catch (error) {
    warn(error);
  }
  forgetModules(load.cache, before);
}

/** The modules of the guard are none of the program: it finds the cache as without the guard, and loads copies of its own. */
function forgetModules(cache: NodeJS.Dict<NodeJS.Module>, before: ReadonlySet<string>): void {
  for (const path of Object.keys(cache)) if (!before.has(path)) Reflect.deleteProperty(cache, path);
}

function isPreload(
  loaded: unknown,
): loaded is { readonly preload: (start: { isPreloaded: boolean; guardFolder: string }) => void } {
  return typeof loaded === 'object' && loaded !== null && 'preload' in loaded;
}

/** The permission model may forbid to read the guard's files. */
function warn(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  try {
    const text = `loopguard: warning: The guard could not start: ${reason}\n`;
    process.getBuiltinModule('node:fs').writeSync(2, text);
  } catch {
    // There is no stderr to write to.
  }
}
