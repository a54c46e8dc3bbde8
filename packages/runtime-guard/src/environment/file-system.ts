// Not imported: Node would load all that `fs` gives its exports from, its promises and what those need.
const fs = process.getBuiltinModule('node:fs');

/** File functions as they were before any patch: the guard uses these and nothing else of `node:fs`. */
export const fileSystem = {
  closeSync: fs.closeSync,
  existsSync: fs.existsSync,
  fstatSync: fs.fstatSync,
  ftruncateSync: fs.ftruncateSync,
  mkdirSync: fs.mkdirSync,
  openSync: fs.openSync,
  readFileSync: fs.readFileSync,
  readSync: fs.readSync,
  realpathSync: fs.realpathSync,
  writeSync: fs.writeSync,
  constants: fs.constants,
} as const;
