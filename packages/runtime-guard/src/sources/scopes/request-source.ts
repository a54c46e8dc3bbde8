import { nameRequest } from '../../decide/name-request.ts';
import { readProperty } from './read-property.ts';
import { readRoute } from './read-route.ts';

/** A request, as the guard remembers it: its name is only put together when something blocks. */
export interface RequestSource {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  readonly id: number;
  /** Node's response. What still belongs to a request may live long after it. */
  readonly response: WeakRef<object>;
}

/** Finds what a framework made of Node's request, where it keeps that apart. */
export type FindFrameworkRequest = (request: object) => object | undefined;

/** Reads a message of the channel `http.server.request.start`. */
export function readRequest(message: unknown, id: number): RequestSource | undefined {
  const request = readProperty(message, 'request');
  const response = readProperty(message, 'response');
  const method = readProperty(request, 'method');
  const url = readProperty(request, 'url');
  if (typeof method !== 'string' || typeof url !== 'string' || !isObject(response)) {
    return undefined;
  }
  return { kind: 'request', method, url, id, response: new WeakRef(response) };
}

/** The name as far as it is known by now: with the pattern of its route, else with its path. */
export function nameSource(
  { method, url, response }: RequestSource,
  findFrameworkRequest: FindFrameworkRequest,
): string {
  return nameRequest(method, url, readRouteOf(response.deref(), findFrameworkRequest));
}

/** Whether nothing is left to be done: answered to the last byte, cut off, or forgotten. */
export function isAnswered(response: unknown): boolean {
  return (
    !isObject(response) ||
    readProperty(response, 'writableFinished') === true ||
    readProperty(response, 'destroyed') === true
  );
}

function readRouteOf(
  response: object | undefined,
  findFrameworkRequest: FindFrameworkRequest,
): string | undefined {
  const request = readProperty(response, 'req');
  if (!isObject(request)) return undefined;
  try {
    return readRoute(request) ?? readRoute(findFrameworkRequest(request));
  } catch {
    // A getter of the program's own.
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
