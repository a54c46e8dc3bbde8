// Entry for `--require`. Node.js 22 runs it in the thread of its module loader hooks too, where an ES module cannot be required:
// such threads are recognised here, before anything is loaded.
const { isMainThread, parentPort } = process.getBuiltinModule('node:worker_threads');
if (isMainThread || parentPort !== null) {
  process.getBuiltinModule('node:module').createRequire(__filename)('./register.js');
}
