import { nameRequest } from '../../decide/name-request.ts';
import { now } from '../../environment/clock.ts';
import { isHolder } from '../is-holder.ts';
import { readProperty } from './read-property.ts';
import { readRoute } from './read-route.ts';

/** A request, as the guard remembers it: its name is only put together when something blocks. */
export interface RequestSource {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  /** Grows from one request to the next. */
  readonly id: number;
  readonly startMs: number;
  /** It begins an exchange of its own, as a WebSocket is: it has no answer. */
  readonly isExchange: boolean;
  /**
   * Node's response, or HTTP/2 stream, held weakly: what belongs to a request may live long after it, and no response may live
   * longer than it would without the guard, but that of a request which blocked, until its name is final. Let go once it is
   * answered; never there for an exchange.
   */
  response: WeakRef<object> | undefined;
}

/** Finds what a framework made of Node's request, where it keeps that apart. */
export type FindFrameworkRequest = (request: object) => object | undefined;

/** What a request is made from, as Node tells it. */
export interface RequestParts {
  readonly method: unknown;
  readonly url: unknown;
  readonly response: object | undefined;
}

/** Remembers a request; undefined where Node tells something else than expected. */
export function createRequestSource(
  { method, url, response }: RequestParts,
  id: number,
): RequestSource | undefined {
  if (typeof method !== 'string' || typeof url !== 'string') return undefined;
  const isExchange = response === undefined;
  const held = isExchange ? undefined : new WeakRef(response);
  return { kind: 'request', method, url, id, startMs: now(), isExchange, response: held };
}

/** The name as far as `response` knows it by now: with the pattern of its route, else with its path. */
export function nameSource(
  { method, url }: RequestSource,
  response: object | undefined,
  findFrameworkRequest: FindFrameworkRequest,
): string {
  return nameRequest(method, url, readRouteOf(response, findFrameworkRequest));
}

/** Whether nothing is left to be done: answered to the last byte, or cut off. Asked for every request, so it is cheap. */
export function isAnswered(response: object): boolean {
  return (
    ('destroyed' in response && response.destroyed === true) ||
    ('writableFinished' in response && response.writableFinished === true) ||
    // HTTP/2's compatible response knows by its stream alone.
    ('stream' in response && readProperty(response.stream, 'destroyed') === true)
  );
}

/** Whether the program has nothing more to say. */
export function isEnded(response: object): boolean {
  return isAnswered(response) || readProperty(response, 'writableEnded') === true;
}

function readRouteOf(
  response: object | undefined,
  findFrameworkRequest: FindFrameworkRequest,
): string | undefined {
  const request = readProperty(response, 'req');
  if (!isHolder(request)) return undefined;
  try {
    return readRoute(request) ?? readRoute(findFrameworkRequest(request));
  } catch {
    // A getter of the program's own.
    return undefined;
  }
}
