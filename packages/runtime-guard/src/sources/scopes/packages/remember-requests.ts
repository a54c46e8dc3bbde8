import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { LoadedPackage } from '../../packages/watch-packages.ts';
import { patchProperty } from '../../calls/patch-property.ts';
import { isFunction } from '../../calls/wrap-function.ts';
import { isHolder } from '../../is-holder.ts';
import { readProperty } from '../read-property.ts';
import { proxyFunction } from '../../proxy-function.ts';

/** Told what a framework made of Node's request. */
export type RememberRequest = (raw: unknown, request: unknown) => void;

/** Frameworks that leave no trace on Node's request, and how it is learnt what they make of it. */
const frameworks: Readonly<
  Record<string, (loaded: LoadedPackage, remember: RememberRequest) => void>
> = {
  fastify: rememberFastify,
  koa: rememberKoa,
  '@hapi/hapi': rememberHapi,
};

/** Packages whose requests are remembered. */
export const frameworkPackages: ReadonlySet<string> = new Set(Object.keys(frameworks));

/** Has a framework tell of its requests. */
export function rememberRequests(loaded: LoadedPackage, remember: RememberRequest): void {
  frameworks[loaded.specifier]?.(loaded, remember);
}

/**
 * Its classes of requests: each plugin has one, made of that of its parent, and each route takes the nearest that differs from its
 * parent. A hook would be among those of the program, which Fastify prints and counts.
 */
function rememberFastify({ readModules }: LoadedPackage, remember: RememberRequest): void {
  const followed = new WeakMap<AnyFunction, AnyFunction>();
  for (const exports of readModules()) {
    patchProperty(
      exports,
      'buildRequest',
      (original) =>
        function buildRequest(this: unknown, parent, ...args) {
          return follow(Reflect.apply(original, this, [follow(parent), ...args]));
        },
    );
  }

  function follow(requestClass: unknown): unknown {
    if (!isFunction(requestClass)) return requestClass;
    const proxy = followed.get(requestClass) ?? proxyFunction(requestClass, { onResult });
    followed.set(requestClass, proxy).set(proxy, proxy);
    return proxy;
  }

  function onResult(request: unknown): void {
    remember(readProperty(request, 'raw'), request);
  }
}

function rememberKoa({ module: { exports } }: LoadedPackage, remember: RememberRequest): void {
  const prototype: unknown = isHolder(exports) ? Reflect.get(exports, 'prototype') : undefined;
  if (!isHolder(prototype)) return;
  patchProperty(prototype, 'createContext', (original) => {
    const createContext: AnyFunction = function (this: unknown, ...args) {
      const context: unknown = Reflect.apply(original, this, args);
      remember(args[0], context);
      return context;
    };
    return createContext;
  });
}

/** By an extension point of hapi's own, before routing. */
function rememberHapi({ module: { exports } }: LoadedPackage, remember: RememberRequest): void {
  const onResult = (server: unknown): void => {
    const ext = readProperty(server, 'ext');
    if (isFunction(ext)) Reflect.apply(ext, server, ['onRequest', note]);
  };
  if (!isHolder(exports)) return;
  for (const key of ['server', 'Server']) {
    patchProperty(exports, key, (original) => proxyFunction(original, { onResult }));
  }

  function note(request: unknown, tools: unknown): unknown {
    remember(readProperty(readProperty(request, 'raw'), 'req'), request);
    return readProperty(tools, 'continue');
  }
}
