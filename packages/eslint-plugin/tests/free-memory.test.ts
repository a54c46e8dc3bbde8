import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freeMemorySoon } from '../src/adapters/project/free-memory.ts';

describe('freeMemorySoon', () => {
  it('frees what nobody holds any more, once the job has ended', async () => {
    const garbage = makeGarbage();
    await nextTurn();
    freeMemorySoon(0);
    await nextTurn();
    await nextTurn();
    expect(garbage.deref()).toBeUndefined();
    expect(globalThis.gc).toBeUndefined();
  });

  it('lets a small heap be', async () => {
    const garbage = makeGarbage();
    await nextTurn();
    freeMemorySoon(Number.MAX_SAFE_INTEGER);
    await nextTurn();
    await nextTurn();
    expect(garbage.deref()).toBeDefined();
  });
});

function makeGarbage(): WeakRef<object> {
  return new WeakRef(Array.from({ length: 1000 }, () => ({})));
}
