// Entry for `--require`. Node.js 22 runs it in the thread of its module loader hooks too, where an ES module cannot be required:
// such threads are recognised here, before anything is loaded.
const { isMainThread, parentPort } = process.getBuiltinModule('node:worker_threads');
if (isMainThread || parentPort !== null) register();

/** Whatever goes wrong, the program starts. */
function register(): void {
  try {
    process.getBuiltinModule('node:module').createRequire(__filename)('./register.js');
  } catch (error) {
    if (isRefused(error)) import('./register-late.js').catch(warn);
    else warn(error);
  }
}

/** ES modules cannot be required (`--no-experimental-require-module`). */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_REQUIRE_ESM';
}

/** The permission model may forbid to read the guard's files. */
function warn(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  try {
    process
      .getBuiltinModule('node:fs')
      .writeSync(2, `loopguard: warning: The guard could not start: ${reason}\n`);
  } catch {
    // There is no stderr to write to.
  }
}
