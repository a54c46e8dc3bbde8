import type { OwnWork } from '../process/own-work.ts';
import type { RequestParts, RequestSource } from './request-source.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { readProperty } from './read-property.ts';
import { createRequestSource } from './request-source.ts';
import { watchServers } from './watch-servers.ts';

/** Who wants to know of requests. */
export interface RequestListener {
  readonly nextId: () => number;
  readonly onRequest: (request: RequestSource) => void;
}

const REQUEST_START = 'http.server.request.start';

/**
 * Tells of each request before its handler runs: of HTTP/1 through Node's channel; of HTTP/2, and of requests that begin another
 * protocol (`upgrade`, `connect`), by what the server emits, as no supported version of Node has channels for both.
 */
export function watchRequests(
  { nextId, onRequest }: RequestListener,
  ownWork: OwnWork,
): () => void {
  let lastOfStream: RequestSource | undefined;
  let isStopped = false;
  const readStart = ownWork.enter(beginRequest);
  const exchanges = {
    upgrade: ownWork.enter(beginExchange),
    connect: ownWork.enter(beginExchange),
  };
  const streams = { stream: ownWork.enter(beginStream), request: ownWork.enter(readCompatible) };
  diagnosticsChannel.subscribe(REQUEST_START, readStart);
  const stopServers = watchServers(ownWork, (server) => {
    if ('updateSettings' in server) return streams;
    return 'headersTimeout' in server ? exchanges : undefined;
  });
  return () => {
    isStopped = true;
    diagnosticsChannel.unsubscribe(REQUEST_START, readStart);
    stopServers();
  };

  function beginRequest(message: unknown): void {
    begin(describeRequest(readProperty(message, 'request'), readProperty(message, 'response')));
  }

  /** HTTP/2; `request` follows within the same call where the program uses the compatible interface. */
  function beginStream([stream, headers]: readonly unknown[]): void {
    const method = readProperty(headers, ':method');
    const url = readProperty(headers, ':path');
    lastOfStream = begin({ method, url, response: stream, isExchange: false });
  }

  /** Frameworks leave their routes on the compatible request, not on the stream. */
  function readCompatible([request, response]: readonly unknown[]): void {
    if (lastOfStream === undefined || typeof response !== 'object' || response === null) return;
    if (readProperty(request, 'stream') === lastOfStream.response.deref()) {
      lastOfStream.response = new WeakRef(response);
    }
  }

  function beginExchange([request, socket]: readonly unknown[]): void {
    begin({ ...describeRequest(request, socket), isExchange: true });
  }

  function begin(parts: RequestParts): RequestSource | undefined {
    if (isStopped) return undefined;
    const request = createRequestSource(parts, nextId());
    if (request !== undefined) onRequest(request);
    return request;
  }
}

/** Runs for every request: one object, and no copy of it. */
function describeRequest(request: unknown, response: unknown): RequestParts {
  const method = readProperty(request, 'method');
  return { method, url: readProperty(request, 'url'), response, isExchange: false };
}
