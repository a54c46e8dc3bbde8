import v8 from 'node:v8';

/** Options of Node.js that say something of V8's compilers, which are not to be overruled. */
const compilerOption = /--\S*(?:jit|maglev|opt|sparkplug|turbo)/u;

/**
 * Does work without V8's optimising compiler, which takes a quarter of the CPU time of an analysis that lasts seconds, and does not
 * pay that back before it ends (measured on Node.js 20 and 24: see benchmarks/README.md). What is optimised already stays so.
 */
export function spareOptimiser<T>(work: () => T): T {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  if (compilerOption.test(options) || !setFlags('--no-opt')) return work();
  try {
    return work();
  } finally {
    setFlags('--opt');
  }
}

/** Whether the engine takes flags while it runs: others than V8 do not. */
function setFlags(flags: string): boolean {
  try {
    v8.setFlagsFromString(flags);
    return true;
  } catch {
    return false;
  }
}
