import type { RequestSource } from '../src/sources/scopes/request-source.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRequestTracker } from '../src/sources/scopes/request-tracker.ts';

describe('requests that are followed once something has blocked', () => {
  it('are told apart after an `await` from then on', async () => {
    const tracker = createRequestTracker('adaptive');
    expect(await readAfterAwait(tracker, [1, 2])).toEqual([undefined, undefined]);
    tracker.follow();
    expect(await readAfterAwait(tracker, [3, 4])).toEqual([3, 4]);
    tracker.stop();
  });
});

describe('requests of which only the synchronous part is known', () => {
  it('are not told apart after an `await`, whatever blocks', async () => {
    const tracker = createRequestTracker('basic');
    tracker.follow();
    expect(await readAfterAwait(tracker, [1, 2])).toEqual([undefined, undefined]);
    tracker.stop();
  });
});

/** What the tracker says in handlers of requests that are open at the same time, after they have awaited. */
function readAfterAwait(
  tracker: ReturnType<typeof createRequestTracker>,
  ids: readonly number[],
): Promise<(number | undefined)[]> {
  return Promise.all(
    ids.map(
      (id) =>
        new Promise<number | undefined>((resolve) => {
          // As Node calls handlers: each in a callback of its own.
          setImmediate(() => {
            tracker.enter(requestOf(id));
            void nextTurn().then(() => {
              resolve(tracker.current()?.id);
            });
          });
        }),
    ),
  );
}

/** As long as these live, their requests are open. */
const responses: object[] = [];

function requestOf(id: number): RequestSource {
  const response = {};
  responses.push(response);
  return {
    kind: 'request',
    method: 'GET',
    url: '/',
    id,
    startMs: 0,
    isExchange: false,
    response: new WeakRef(response),
  };
}
