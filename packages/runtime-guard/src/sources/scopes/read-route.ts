import { readMount } from './read-mount.ts';
import { readProperty } from './read-property.ts';

const NEXT_REQUEST_META = Symbol.for('NextInternalRequestMeta');

/** Where frameworks leave the route that matched; the first that knows one wins. */
const readers: readonly ((request: object) => string | undefined)[] = [
  readFastifyRoute,
  readExpressRoute,
  readKoaRoute,
  readNextRoute,
];

/** The pattern of the route that a request matched, as `/users/:id`: of Node's request, or of what a framework made of it. */
export function readRoute(request: object | undefined): string | undefined {
  if (request === undefined) return undefined;
  for (const read of readers) {
    const route = read(request);
    if (route !== undefined) return route;
  }
  return undefined;
}

/** Fastify 4 and 5; before that `routerPath`. */
function readFastifyRoute(request: object): string | undefined {
  const route = readProperty(readProperty(request, 'routeOptions'), 'url');
  return readPattern(route ?? readProperty(request, 'routerPath'));
}

/** Express, what is built on it (Nest), and those that do as it does (Restify, hapi). */
function readExpressRoute(request: object): string | undefined {
  const pattern = readPattern(readProperty(readProperty(request, 'route'), 'path'));
  if (pattern === undefined) return undefined;
  const base = readProperty(request, 'baseUrl');
  if (typeof base !== 'string' || base === '') return pattern;
  const mount = readMount(request, base);
  return pattern === '/' ? mount : `${mount}${pattern}`;
}

/** `@koa/router`, on the context. */
function readKoaRoute(context: object): string | undefined {
  return readPattern(readProperty(context, '_matchedRoute'));
}

function readNextRoute(request: object): string | undefined {
  const match = readProperty(readProperty(request, NEXT_REQUEST_META), 'match');
  return readPattern(readProperty(readProperty(match, 'definition'), 'pathname'));
}

/** A pattern as text; a route of several has them all. */
function readPattern(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (value instanceof RegExp) return String(value);
  if (!Array.isArray(value)) return undefined;
  const patterns = value.map(readPattern).filter((pattern) => pattern !== undefined);
  return patterns.length === 0 ? undefined : patterns.join('|');
}
