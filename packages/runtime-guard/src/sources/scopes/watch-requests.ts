import type { OwnWork } from '../process/own-work.ts';
import type { RequestParts, RequestSource } from './request-source.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { isHolder } from '../is-holder.ts';
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
  const exchange = ownWork.enter(beginExchange);
  const exchanges = { upgrade: exchange, connect: exchange };
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

  /** Runs for every request: plain reads, which V8 makes fast where all that comes has one shape. */
  function beginRequest(message: unknown): void {
    if (!isHolder(message) || !('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (!isHolder(request) || !isHolder(response)) return;
    if ('method' in request && 'url' in request) {
      begin({ method: request.method, url: request.url, response });
    }
  }

  /** HTTP/2; `request` follows within the same call where the program uses the compatible interface. */
  function beginStream([stream, headers]: readonly unknown[]): void {
    const method = readProperty(headers, ':method');
    const url = readProperty(headers, ':path');
    lastOfStream = isHolder(stream) ? begin({ method, url, response: stream }) : undefined;
  }

  /** Frameworks leave their routes on the compatible request, not on the stream. */
  function readCompatible([request, response]: readonly unknown[]): void {
    const stream = lastOfStream?.response?.deref();
    if (lastOfStream === undefined || stream === undefined || !isHolder(response)) return;
    if (readProperty(request, 'stream') === stream) lastOfStream.response = new WeakRef(response);
    lastOfStream = undefined;
  }

  function beginExchange([request]: readonly unknown[]): void {
    const method = readProperty(request, 'method');
    begin({ method, url: readProperty(request, 'url'), response: undefined });
  }

  function begin(parts: RequestParts): RequestSource | undefined {
    if (isStopped) return undefined;
    const request = createRequestSource(parts, nextId());
    if (request !== undefined) onRequest(request);
    return request;
  }
}
