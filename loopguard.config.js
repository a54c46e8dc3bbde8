/** This repository's own policy: what the guard does on purpose. */
export default {
  allow: [
    {
      api: 'fs.*',
      file: 'packages/runtime-guard/src/reporters/**',
      reason: 'a line must be in the report before the process can be killed',
    },
    {
      api: 'fs.*',
      file: 'packages/runtime-guard/src/environment/append-line.ts',
      reason: 'a line must be in the report before the process can be killed',
    },
    {
      api: '*',
      file: 'packages/runtime-guard/src/environment/stderr.ts',
      reason: 'one line a second at most, and the report when the process is about to end',
    },
    {
      api: 'Atomics.wait',
      file: 'packages/runtime-guard/src/sources/loop/watchdog/create-watchdog.ts',
      reason: 'a process that ends waits for the watchdog to let go, some milliseconds at most',
    },
    {
      api: 'fs.readFileSync',
      file: 'packages/runtime-guard/src/report/**',
      reason: 'source maps are read once, when the report is written at the end',
    },
  ],
};
