import type { ReportScope } from '../report/report-event.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import diagnosticsChannel from 'node:diagnostics_channel';

const REQUEST_START = 'http.server.request.start';
const MAX_NAME_LENGTH = 200;

/** Knows for whom the running code works. */
export interface Scopes {
  readonly current: () => ReportScope | null;
  /** Reason of the `guard.allow` that the running code is in. */
  readonly allowedReason: () => string | undefined;
  readonly runJob: <Result>(name: string, fn: () => Result) => Result;
  readonly allow: <Result>(reason: string, fn: () => Result) => Result;
  readonly stop: () => void;
}

interface Context {
  readonly source: RequestSource | ReportScope | null;
  readonly allowed: string | undefined;
}

/** A request whose name is only put together when something blocks. */
interface RequestSource {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  readonly id: number;
}

/** Follows requests of `node:http` and `node:https`, jobs and allowances through asynchronous code. */
export function createScopes({
  followRequests,
  onRequest,
  onJob,
}: {
  /** Whether requests become scopes; `onRequest` is told either way. */
  readonly followRequests: boolean;
  readonly onRequest: () => void;
  readonly onJob: () => void;
}): Scopes {
  const storage = new AsyncLocalStorage<Context>();
  let lastId = 0;
  diagnosticsChannel.subscribe(REQUEST_START, enterRequest);
  return {
    current: () => describe(storage.getStore()?.source),
    allowedReason: () => storage.getStore()?.allowed,
    runJob(name, fn) {
      onJob();
      lastId += 1;
      const source: ReportScope = { kind: 'job', name, id: lastId };
      return storage.run({ source, allowed: storage.getStore()?.allowed }, fn);
    },
    allow: (reason, fn) =>
      storage.run({ source: storage.getStore()?.source ?? null, allowed: reason }, fn),
    stop() {
      diagnosticsChannel.unsubscribe(REQUEST_START, enterRequest);
      storage.disable();
    },
  };

  function enterRequest(message: unknown): void {
    onRequest();
    if (!followRequests) return;
    const request = readRequest(message);
    if (request === undefined) return;
    lastId += 1;
    storage.enterWith({ source: { kind: 'request', ...request, id: lastId }, allowed: undefined });
  }
}

function readRequest(message: unknown): { method: string; url: string } | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  const { request } = message;
  if (typeof request !== 'object' || request === null) return undefined;
  const method = 'method' in request && typeof request.method === 'string' ? request.method : '';
  const url = 'url' in request && typeof request.url === 'string' ? request.url : '';
  return { method, url };
}

function describe(source: Context['source'] | undefined): ReportScope | null {
  if (source === undefined || source === null) return null;
  if ('name' in source) return source;
  const name = `${source.method} ${withoutQuery(source.url)}`.slice(0, MAX_NAME_LENGTH);
  return { kind: 'request', name, id: source.id };
}

/** The path of a request's target, which may also be an absolute URL (`GET http://host/path`). */
function withoutQuery(url: string): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? '';
  return path.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '') || '/';
}
