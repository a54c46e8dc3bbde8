import type { AnyFunction } from './calls/wrap-function.ts';
import { isHolder } from './is-holder.ts';

/** What changes about a function, called or constructed. */
export interface FunctionChanges {
  readonly mapArguments?: (args: readonly unknown[]) => readonly unknown[];
  readonly onResult?: (result: unknown) => void;
}

/** A proxy looks like the function or the class that it stands for. */
export function proxyFunction(
  original: AnyFunction,
  { mapArguments = (args) => args, onResult = () => undefined }: FunctionChanges,
): AnyFunction {
  const proxy = new Proxy(original, {
    apply(target, self, args: readonly unknown[]): unknown {
      const result = Reflect.apply(target, self, [...mapArguments(args)]);
      onResult(result);
      return result;
    },
    construct(target, args: readonly unknown[], newTarget) {
      // V8 lays out what is constructed anew each time, if it is for a proxy.
      const constructed = newTarget === proxy ? target : newTarget;
      const result: unknown = Reflect.construct(target, [...mapArguments(args)], constructed);
      onResult(result);
      // What `new` gives is never a primitive.
      return isHolder(result) ? result : {};
    },
  });
  return proxy;
}
