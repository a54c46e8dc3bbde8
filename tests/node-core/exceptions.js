const FRAME =
  "compares a whole stack: a frame of the guard stands in it, where it wraps Node's loader, a blocking function, `process.emit` or `process.reallyExit`";
const EARLY =
  'expects zlib not to be loaded before an ES module imports it: static imports are told nowhere, so for ES modules the guard patches at once';

const WORKER =
  'counts the workers that a debugger is told of: the thread that watches the loop is one of them';
const CALLER =
  'looks whether `require` was called from below `node_modules`: the innermost caller is the guard, which lies elsewhere here';

/**
 * Test files that fail under the guard and pass under an empty preload, each with the reason why that cannot be helped, and the
 * major versions of Node.js that it is about. `isFlaky` marks those that pass at times.
 */
export const exceptions = [
  {
    file: 'parallel/test-bootstrap-modules.js',
    nodes: [20, 22, 24],
    reason: "compares the list of Node's own modules that are loaded: the guard needs some more",
  },
  {
    file: 'parallel/test-domain-multi.js',
    nodes: [22, 24],
    isFlaky: true,
    reason:
      'a domain is entered at top level, and Node warns of any `Immediate` then: after a stall the watch over the garbage collector makes one',
  },
  { file: 'parallel/test-node-output-console.mjs', nodes: [22, 24], reason: FRAME },
  { file: 'parallel/test-node-output-errors.mjs', nodes: [22, 24], reason: FRAME },
  { file: 'parallel/test-node-output-sourcemaps.mjs', nodes: [22, 24], reason: FRAME },
  { file: 'parallel/test-inspector-worker-target.js', nodes: [22, 24], reason: WORKER },
  { file: 'parallel/test-repl-underscore.js', nodes: [22, 24], reason: FRAME },
  { file: 'test-runner/test-output-abort.mjs', nodes: [24], reason: FRAME },
  { file: 'test-runner/test-output-abort-suite.mjs', nodes: [24], reason: FRAME },
  { file: 'parallel/test-runner-output.mjs', nodes: [20], reason: FRAME },
  { file: 'parallel/test-trace-exit-stack-limit.js', nodes: [22, 24], reason: FRAME },
  { file: 'parallel/test-util-inspect.js', nodes: [20, 22, 24], reason: FRAME },
  { file: 'es-module/test-require-module-tla-error-snapshot.mjs', nodes: [24], reason: FRAME },
  { file: 'es-module/test-require-node-modules-warning.js', nodes: [22], reason: CALLER },
  {
    file: 'module-hooks/test-module-hooks-load-builtin-import.mjs',
    nodes: [22, 24],
    reason: EARLY,
  },
  {
    file: 'module-hooks/test-module-hooks-resolve-builtin-builtin-import.mjs',
    nodes: [22, 24],
    reason: EARLY,
  },
  {
    file: 'module-hooks/test-module-hooks-resolve-builtin-on-disk-import.mjs',
    nodes: [22, 24],
    reason: EARLY,
  },
];
