import type { AnyFunction } from './wrap-function.ts';
import { isHolder } from '../is-holder.ts';
import { isFunction } from './wrap-function.ts';

/** A property descriptor whose getter is a function like any other. */
interface Property {
  readonly value?: unknown;
  readonly get?: (this: unknown) => unknown;
}

/** Undoes one patch; what someone else has put on top meanwhile stays. */
export type Unpatch = () => void;

/**
 * Replaces a function in a property by its wrapper and keeps the property as it was otherwise: flags, getter or value.
 * Gives undefined where there is no such function or the property cannot be changed.
 */
export function patchProperty(
  target: object,
  key: string,
  wrap: (original: AnyFunction) => AnyFunction,
): Unpatch | undefined {
  const before: Property | undefined = Object.getOwnPropertyDescriptor(target, key);
  if (before === undefined) return undefined;
  const original: unknown =
    before.get === undefined ? before.value : Reflect.apply(before.get, target, []);
  if (!isFunction(original)) return undefined;
  const wrapper = wrap(original);
  const after: Property =
    before.get === undefined
      ? { ...before, value: wrapper }
      : { ...before, get: createGetter(before.get, wrapper) };
  if (!Reflect.defineProperty(target, key, after)) return undefined;
  return () => {
    const current: Property | undefined = Object.getOwnPropertyDescriptor(target, key);
    const isOurs = current?.value === after.value && current?.get === after.get;
    if (isOurs) Reflect.defineProperty(target, key, before);
  };
}

/** A getter that looks like the one it replaces. */
function createGetter(original: (this: unknown) => unknown, wrapper: AnyFunction): () => unknown {
  const getter = () => wrapper;
  Object.defineProperty(getter, 'name', { value: original.name, configurable: true });
  return getter;
}

/** Instances say that they were made by what the program knows as their class. */
export function patchBackReference(
  original: AnyFunction,
  wrapper: AnyFunction,
): Unpatch | undefined {
  const prototype: unknown = Reflect.get(original, 'prototype');
  if (!isHolder(prototype)) return undefined;
  return patchProperty(prototype, 'constructor', (current) =>
    current === original ? wrapper : current,
  );
}
