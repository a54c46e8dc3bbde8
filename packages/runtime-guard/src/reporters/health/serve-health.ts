import type { HealthAddress } from '../../options/health-address.ts';
import type { HealthStatus } from '../../report/health-status.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { formatHealthUrl } from '../../options/health-address.ts';
import { formatMetrics } from './format-metrics.ts';
import { formatPage } from './format-page.ts';

/** What the server of the health page works with. */
export interface HealthServerParts {
  readonly address: HealthAddress;
  readonly readStatus: () => HealthStatus;
  /** Told where it is served. */
  readonly onListening: (url: string) => void;
  /** Told once why it cannot be served. */
  readonly onFailure: (error: Error) => void;
}

interface Answer {
  readonly code: number;
  readonly type: string;
  readonly text: string;
}

/** A loop that has stood still for this long makes `/healthz` fail. */
const UNHEALTHY_MS = 5000;
const plain = 'text/plain; charset=utf-8';

/** Serves the page, its JSON and the metrics. */
export function serveHealth({
  address,
  readStatus,
  onListening,
  onFailure,
}: HealthServerParts): void {
  const server = createServer((request, response) => {
    respond(request, response, readStatus);
  });
  server.once('error', onFailure);
  server.listen({ ...address, exclusive: true }, () => {
    server.on('error', () => {
      // A connection that cannot be accepted; others may be.
    });
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
    onListening(formatHealthUrl({ ...address, port }));
  });
}

function respond(
  { method = '', url = '/' }: IncomingMessage,
  response: ServerResponse,
  readStatus: () => HealthStatus,
): void {
  const isReading = method === 'GET' || method === 'HEAD';
  const { code, type, text } = isReading
    ? answer(url.split('?')[0] ?? '/', readStatus())
    : { code: 405, type: plain, text: 'Accepted: GET, HEAD.\n' };
  response.writeHead(code, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : text);
}

function answer(path: string, status: HealthStatus): Answer {
  switch (path) {
    case '/':
      return { code: 200, type: 'text/html; charset=utf-8', text: formatPage(status) };
    case '/status.json':
      return { code: 200, type: 'application/json', text: `${JSON.stringify(status, null, 2)}\n` };
    case '/metrics':
      return { code: 200, type: `${plain}; version=0.0.4`, text: formatMetrics(status) };
    case '/healthz':
      return answerHealth(status);
    default:
      return {
        code: 404,
        type: plain,
        text: 'There are /, /status.json, /metrics and /healthz.\n',
      };
  }
}

function answerHealth({ stall }: HealthStatus): Answer {
  if (stall === null || stall.durationMs < UNHEALTHY_MS)
    return { code: 200, type: plain, text: 'ok\n' };
  const seconds = (stall.durationMs / 1000).toFixed(1);
  return { code: 503, type: plain, text: `The event loop has stood still for ${seconds} s.\n` };
}
