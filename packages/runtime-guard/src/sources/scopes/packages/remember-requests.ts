import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { LoadedPackage } from './watch-packages.ts';
import { patchProperty } from '../../calls/patch-property.ts';
import { isFunction } from '../../calls/wrap-function.ts';
import { readProperty } from '../read-property.ts';
import { proxyFunction } from './proxy-function.ts';

/** Told what a framework made of Node's request. */
export type RememberRequest = (raw: unknown, request: unknown) => void;

/** Frameworks that tell nobody of what they make of Node's request, and how it is learnt. */
const frameworks: Readonly<Record<string, (exports: object, remember: RememberRequest) => void>> = {
  koa: rememberKoa,
  '@hapi/hapi': rememberHapi,
};

/** Packages whose requests are remembered. */
export const frameworkPackages: ReadonlySet<string> = new Set(Object.keys(frameworks));

/** Has a framework tell of its requests. */
export function rememberRequests(
  { name, exports }: LoadedPackage,
  remember: RememberRequest,
): void {
  frameworks[name]?.(exports, remember);
}

function rememberKoa(exports: object, remember: RememberRequest): void {
  const prototype: unknown = Reflect.get(exports, 'prototype');
  if (typeof prototype !== 'object' || prototype === null) return;
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
function rememberHapi(exports: object, remember: RememberRequest): void {
  const onResult = (server: unknown): void => {
    const ext = readProperty(server, 'ext');
    if (isFunction(ext)) Reflect.apply(ext, server, ['onRequest', note]);
  };
  for (const key of ['server', 'Server']) {
    patchProperty(exports, key, (original) => proxyFunction(original, { onResult }));
  }

  function note(request: unknown, tools: unknown): unknown {
    remember(readProperty(readProperty(request, 'raw'), 'req'), request);
    return readProperty(tools, 'continue');
  }
}
