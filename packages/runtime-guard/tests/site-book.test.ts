import type { SiteKey } from '../src/findings/site-book.ts';
import { describe, expect, it } from 'vitest';
import { createRouteNames } from '../src/findings/route-names.ts';
import { createSiteBook } from '../src/findings/site-book.ts';
import { readFileSyncApi } from './support/patched-api.ts';

describe('the book of sites', () => {
  it('counts every call at a site for which there is no more room', () => {
    const find = ({ name }: { readonly name: string }) => ({ name, isFinal: true });
    const book = createSiteBook(1, {
      routes: createRouteNames(10),
      lateNames: { find },
      unsettled: new Set(),
    });
    const first = book.open(siteAt(1));
    const second = book.open(siteAt(2));
    // Short calls whose site is not looked up are booked with the next one.
    book.add(first, bookingOf(3));
    book.add(second, bookingOf(5));
    book.add(second, bookingOf(7));
    expect(book.summarise(Infinity).map(({ calls }) => calls)).toEqual([3]);
    expect(book.dropped()).toBe(12);
  });

  it('summarises the sites that blocked most', () => {
    const find = ({ name }: { readonly name: string }) => ({ name, isFinal: true });
    const book = createSiteBook(10, {
      routes: createRouteNames(10),
      lateNames: { find },
      unsettled: new Set(),
    });
    for (const calls of [4, 1, 5, 3, 2]) book.add(book.open(siteAt(calls)), bookingOf(calls));
    book.open(siteAt(6));
    const callsOf = (limit: number) => book.summarise(limit).map(({ calls }) => calls);
    expect(callsOf(2)).toEqual([5, 4]);
    expect(callsOf(10)).toEqual([5, 4, 3, 2, 1]);
  });

  it('books the names of requests at sites that it does not show, too', () => {
    let name = { name: 'GET /users/:id', isFinal: true };
    const book = createSiteBook(10, {
      routes: createRouteNames(10),
      lateNames: { find: () => name },
      unsettled: new Set(),
    });
    const scope = { kind: 'request', id: 1, name: 'GET /users/1' } as const;
    for (const [index, calls] of [1, 5].entries()) {
      name = { name: 'GET /users/1', isFinal: false };
      book.add(book.open(siteAt(index)), { ...bookingOf(calls), scope });
    }
    name = { name: 'GET /users/:id', isFinal: true };
    book.summarise(1);
    // By now the name is known no more.
    name = { name: 'GET /users/1', isFinal: true };
    const names = book.summarise(2).map(({ scopes }) => scopes.map((one) => one.name));
    expect(names).toEqual([['GET /users/:id'], ['GET /users/:id']]);
  });
});

function siteAt(line: number): SiteKey {
  const file = { place: 'application', path: '/app/main.js', name: 'main.js' } as const;
  const site = { file, line, column: 1, function: 'read' };
  return { api: readFileSyncApi, site, via: undefined, phase: 'ready', mode: undefined };
}

function bookingOf(calls: number) {
  return { calls: { calls, totalMs: calls, maxMs: 1 }, cost: 'file' as const, scope: null };
}
