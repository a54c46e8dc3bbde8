import type { CallbackTreatment } from '@loopguard/catalogue';
import { lookUp } from './look-up.ts';

/** How protocols that any object may follow treat a callback, where nothing better is known of the object. */
export interface DuckTreatment {
  readonly treatment: CallbackTreatment;
  readonly label: string | undefined;
}

/** Methods of arrays, maps, sets and strings, and where they take the function that they call at once. */
const inlineMethods: Readonly<Record<string, number>> = {
  every: 0,
  filter: 0,
  find: 0,
  findIndex: 0,
  findLast: 0,
  findLastIndex: 0,
  flatMap: 0,
  forEach: 0,
  map: 0,
  reduce: 0,
  reduceRight: 0,
  replace: 1,
  replaceAll: 1,
  some: 0,
  sort: 0,
  toSorted: 0,
};

/** Functions of the language, and where they take the function that they call at once. */
const inlineFunctions: Readonly<Record<string, number>> = {
  'Array.from': 1,
  'JSON.parse': 1,
  'JSON.stringify': 1,
  'Map.groupBy': 1,
  'Object.groupBy': 1,
  Promise: 0,
  'Reflect.apply': 0,
};

const promiseReactions = new Set(['then', 'catch', 'finally']);

const recurringListeners = new Set(['on', 'addListener', 'addEventListener', 'prependListener']);

const oneShotListeners = new Set(['once', 'prependOnceListener']);

const routeMethods = new Set([
  'all',
  'delete',
  'get',
  'head',
  'options',
  'patch',
  'post',
  'put',
  'use',
]);

/** How a function of the language treats the callback at `position`. */
export function treatmentByLanguage(
  path: readonly string[],
  position: number,
): CallbackTreatment | undefined {
  return lookUp(inlineFunctions, path.join('.')) === position ? 'inline' : undefined;
}

/** How a method that is known by its name alone treats the callback at `position`. */
export function treatmentByName(
  method: string,
  {
    position,
    first,
    parameterNames,
  }: {
    readonly position: number;
    /** The call's first argument, where it is a literal. */
    readonly first: unknown;
    readonly parameterNames: readonly (string | undefined)[];
  },
): DuckTreatment | undefined {
  if (lookUp(inlineMethods, method) === position) return { treatment: 'inline', label: method };
  if (promiseReactions.has(method)) return { treatment: 'callback', label: method };
  if (position !== 1 && !isRoute(first)) return undefined;
  if (recurringListeners.has(method)) return { treatment: 'event-listener', label: labelOf(first) };
  if (oneShotListeners.has(method)) return { treatment: 'callback', label: labelOf(first) };
  if (routeMethods.has(method) && isRoute(first) && takesRequest(parameterNames)) {
    return { treatment: 'request-handler', label: routeLabel(method, first) };
  }
  return undefined;
}

/** How what is handed over as a property of this name is treated: containers make a provider of `{ useFactory }` before they serve. */
export function treatmentByProperty(name: string): CallbackTreatment | undefined {
  return name === 'useFactory' ? 'startup' : undefined;
}

/** Whether a method of this name takes a listener and, before it, the name of an event. */
export function isListenerMethod(name: string): boolean {
  return recurringListeners.has(name) || oneShotListeners.has(name);
}

/** Names a route as readers know it: `GET /users`, or the path alone where the method says nothing. */
export function routeLabel(method: string, path: string): string {
  const verb = method.toUpperCase().replace(/^DEL$/u, 'DELETE');
  return /^(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)$/u.test(verb) ? `${verb} ${path}` : path;
}

/** Whether the parameters of a function say that it handles requests: `(req, res)`, `(ctx, next)`. */
export function isHandlerSignature(names: readonly (string | undefined)[]): boolean {
  const [first = '', second = '', third = ''] = names;
  if (/^_?(?:err|error)$/u.test(first)) return isRequest(second) && isResponse(third);
  return (isRequest(first) && isResponse(second)) || (isKoaContext(first) && second === 'next');
}

function takesRequest(names: readonly (string | undefined)[]): boolean {
  const [first = ''] = names;
  return isRequest(first) || isKoaContext(first) || isHandlerSignature(names);
}

function isRequest(name: string): boolean {
  return /^_?(?:req|request)$/u.test(name);
}

function isResponse(name: string): boolean {
  return /^_?(?:res|resp|response|reply)$/u.test(name);
}

function isKoaContext(name: string): boolean {
  return name === 'ctx' || name === 'context' || name === 'c';
}

function isRoute(value: unknown): value is string {
  return typeof value === 'string' && /^[/*]/u.test(value);
}

function labelOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
