// Preloaded before the guard: keeps the functions that the last argument names as they are. Each is `[module, path]`; globals
// have the module `global`.
const apis = JSON.parse(process.argv.at(-1));
const before = apis.map(read);

module.exports = {
  /** Of each function: whether there is one, and whether it has been replaced since. */
  compare: () => apis.map((api, index) => describe(before[index], read(api))),
};

function describe(original, now) {
  if (original === undefined) return 'absent';
  return original === now ? 'missed' : 'watched';
}

function read([module, path]) {
  try {
    const owner = module === 'global' ? globalThis : process.getBuiltinModule(module);
    return path.split('.').reduce((holder, key) => holder?.[key], owner);
  } catch {
    // Not in this version, or without a value of its own.
    return undefined;
  }
}
