import type { Snapshot } from '../src/adapters/project/take-snapshot.ts';
import { describe, expect, it } from 'vitest';
import { createDiskView } from '../src/adapters/project/create-disk-view.ts';

describe('the view of a disk', () => {
  it('looks once for the files of a run, however long it takes', () => {
    const { askAt, looks } = createTimedView();
    for (let time = 0; time < 29_999; time += 499) askAt(time, `${time}.js`);
    expect(looks()).toBe(1);
  });

  it('looks again after a pause, and not just before', () => {
    const { askAt, looks } = createTimedView();
    askAt(0, 'a.js');
    askAt(499, 'b.js');
    expect(looks()).toBe(1);
    askAt(999, 'c.js');
    expect(looks()).toBe(2);
  });

  it('looks again in a run without end', () => {
    const { askAt, looks } = createTimedView();
    for (let time = 0; time <= 30_000; time += 100) askAt(time, `${time}.js`);
    expect(looks()).toBe(2);
  });

  it('looks again where a file comes a second time', () => {
    const { askAt, looks } = createTimedView();
    askAt(0, 'a.js');
    askAt(1, 'a.js');
    expect(looks()).toBe(2);
  });
});

/** A view of files that never change, and a clock that is set with each question. */
function createTimedView(): {
  readonly askAt: (time: number, file: string) => void;
  readonly looks: () => number;
} {
  let time = 0;
  let looks = 0;
  const files = { get: () => ({ hash: 'same' }) };
  const view = createDiskView(
    '/',
    () => {
      looks += 1;
      // Nothing but the hashes of files is read of it.
      return { files } as unknown as Snapshot;
    },
    () => time,
  );
  return {
    askAt(at, file) {
      time = at;
      view.currentFor(file, 'same');
    },
    looks: () => looks,
  };
}
