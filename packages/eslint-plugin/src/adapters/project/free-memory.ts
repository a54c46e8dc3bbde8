import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A heap below this many bytes is let be: so much ESLint has in use without us. */
const smallHeap = 256_000_000;

/**
 * Frees what an analysis took once the job under way has ended, if `atLeast` bytes are in use. V8 lets a heap grow to several
 * times what was in use when it last looked: without this, ESLint's own garbage would fill the room that the analysis of a large
 * project has left.
 */
export function freeMemorySoon(atLeast = smallHeap): void {
  if (v8.getHeapStatistics().used_heap_size < atLeast) return;
  setImmediate(() => findCollector()?.()).unref();
}

/** V8's function, which contexts have that are made while its flag is set; undefined where there is none. */
function findCollector(): (() => unknown) | undefined {
  if (globalThis.gc) return globalThis.gc;
  try {
    v8.setFlagsFromString('--expose-gc');
    // eslint-disable-next-line loopguard/no-transitive-sync -- a linter serves nobody, and this reads one name
    const collect: unknown = runInNewContext('gc');
    v8.setFlagsFromString('--no-expose-gc');
    return isFunction(collect) ? collect : undefined;
  } catch {
    // Another engine: then memory is freed when it likes.
    return undefined;
  }
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === 'function';
}
