import { describe, expect, it } from 'vitest';
import { createLateNames } from '../src/findings/late-names.ts';
import { createRouteNames } from '../src/findings/route-names.ts';
import { createScopeTallies } from '../src/findings/scope-tallies.ts';

const calls = { calls: 1, totalMs: 2, maxMs: 2 };
const request = (id: number, name = `GET /users/${id}`) => ({ kind: 'request' as const, name, id });

function createNames({ maxRoutes = 100 } = {}) {
  const lateNames = createLateNames();
  const routes = createRouteNames(maxRoutes);
  return {
    lateNames,
    routes,
    tallies: createScopeTallies({ lateNames, routes, unsettled: new Set() }),
  };
}

describe('late names', () => {
  it('are those of the last look, and stay once they are final', () => {
    const { lateNames } = createNames();
    let name = { name: 'GET *', isFinal: false };
    lateNames.follow(1, { read: () => name.name, isFinal: () => name.isFinal });
    expect(lateNames.find(request(1))).toEqual({ name: 'GET *', isFinal: false });
    name = { name: 'GET /users/:id', isFinal: true };
    lateNames.refresh();
    name = { name: 'GET /other', isFinal: true };
    lateNames.refresh();
    expect(lateNames.find(request(1)).name).toBe('GET /users/:id');
  });

  it('leave the name of a request that is not followed', () => {
    const { lateNames } = createNames();
    expect(lateNames.find(request(1))).toEqual({ name: 'GET /users/1', isFinal: true });
  });

  it('follow a bounded number of requests: the oldest keeps the name that it has', () => {
    const { lateNames } = createNames();
    let name = 'GET /early';
    for (let id = 0; id <= 500; id += 1) {
      lateNames.follow(id, { read: () => name, isFinal: () => false });
    }
    name = 'GET /late';
    expect(lateNames.find(request(0))).toEqual({ name: 'GET /early', isFinal: true });
    expect(lateNames.find(request(1))).toEqual({ name: 'GET /late', isFinal: false });
  });
});

describe('tallies of scopes', () => {
  it('add up calls under the name that a request got after them', () => {
    const { lateNames, tallies } = createNames();
    let isFinal = false;
    for (const id of [1, 2]) {
      const read = () => (isFinal ? 'GET /users/:id' : `GET /${id}`);
      lateNames.follow(id, { read, isFinal: () => isFinal });
      tallies.add(request(id), calls);
      tallies.add(request(id), calls);
    }
    expect(tallies.summarise().map(({ name }) => name)).toEqual(['GET /1', 'GET /2']);
    isFinal = true;
    expect(tallies.summarise()).toEqual([
      { kind: 'request', name: 'GET /users/:id', calls: 4, totalMs: 8, maxMs: 2 },
    ]);
  });

  it('keep a bounded number of names, and wait for a bounded number of requests', () => {
    const { lateNames, routes, tallies } = createNames({ maxRoutes: 5 });
    for (let id = 0; id < 30; id += 1) {
      lateNames.follow(id, { read: () => `GET /${id}`, isFinal: () => false });
      tallies.add(request(id), calls);
    }
    const names = tallies.summarise();
    expect(names.length).toBeLessThanOrEqual(21);
    expect(names.reduce((sum, one) => sum + one.calls, 0)).toBe(30);
    expect(routes.dropped()).toBe(5);
  });
});
