import type { Arguments, CallFilter } from '../../decide/decide-call.ts';
import { now } from '../../environment/clock.ts';
import { captureCallSites } from './call-stack.ts';

/** A function of Node as patches handle it: called with whatever the program gives, on whatever `this`. */
export type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** Shared by all wrappers of one guard. */
export interface Gate {
  /** Calls pass unseen: a watched call is running, or the guard is stopped. */
  isClosed: boolean;
  /** Calls may have to be refused: `check` is asked before each. */
  isArmed: boolean;
}

/** What happens around the calls of one patched function. */
export interface FunctionWatch {
  readonly gate: Gate;
  /** Calls that need no look. */
  readonly ignores: CallFilter | undefined;
  /** It is `new` that blocks: a constructor. */
  readonly watchesNew: boolean;
  /** Asked before a call while the gate is armed; throws to refuse it. */
  readonly check: (wrapper: AnyFunction, args: Arguments) => void;
  /** Takes a look at a call from the budget: whether there was one left, and one is wanted of a call that took so long; never throws. */
  readonly takeLook: (startMs: number, durationMs: number) => boolean;
  /** Told after each watched call, also one that threw; never throws. */
  readonly record: (call: WatchedCall) => void;
}

/** One call that was watched. */
export interface WatchedCall {
  readonly wrapper: AnyFunction;
  readonly args: Arguments;
  readonly startMs: number;
  readonly durationMs: number;
  /** The frame that made the call, if it was wanted; empty where there is no stack. */
  readonly innermost: readonly NodeJS.CallSite[] | undefined;
}

/** Wraps a function so that its users see no difference: name, length, own properties, `new`, `this`, results, errors. */
export function wrapFunction(original: AnyFunction, watch: FunctionWatch): AnyFunction {
  const wrapper = createWrapper(original, watch);
  copyOwnProperties(original, wrapper);
  return wrapper;
}

function createWrapper(original: AnyFunction, watch: FunctionWatch): AnyFunction {
  if (!isConstructor(original)) return createPlainWrapper(original, watch);
  const wrapper = createConstructibleWrapper(original, watch);
  return watch.watchesNew && original.name === 'Script' ? nameScript(wrapper) : wrapper;
}

function isConstructor(value: AnyFunction): boolean {
  try {
    // Checks for [[Construct]] without running the function: only the third argument is asked whether it is a constructor.
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}

function createConstructibleWrapper(original: AnyFunction, watch: FunctionWatch): AnyFunction {
  const { gate, ignores, watchesNew } = watch;
  return function wrapper(this: unknown, ...args: unknown[]): unknown {
    const target: unknown = new.target;
    const isNew = isFunction(target);
    if (isNew !== watchesNew || gate.isClosed || ignores?.(args) === true) {
      if (!isNew) return Reflect.apply(original, this, args);
      return Reflect.construct(original, args, target === wrapper ? original : target);
    }
    if (!isNew) return callWatched(watch, { wrapper, original, self: this, args });
    const newTarget = target === wrapper ? original : target;
    return callWatched(watch, { wrapper, original, self: undefined, args, newTarget });
  };
}

/**
 * In stacks, V8 calls an instance of `vm.Script` by what the code of its constructor is called, whatever its `name` says: without
 * this, `Script.runInContext` would be `wrapper.runInContext`. Of other classes it knows by itself which made an instance.
 */
function nameScript(wrapper: AnyFunction): AnyFunction {
  return function Script(this: unknown, ...args: unknown[]): unknown {
    const target: unknown = new.target;
    if (!isFunction(target)) return Reflect.apply(wrapper, this, args);
    return Reflect.construct(wrapper, args, target === Script ? wrapper : target);
  };
}

/** A method has no [[Construct]]: most of Node's own functions that are declared as methods have none either. */
function createPlainWrapper(original: AnyFunction, watch: FunctionWatch): AnyFunction {
  const { gate, ignores } = watch;
  const holder: { readonly wrapper: AnyFunction } = {
    wrapper(this: unknown, ...args: unknown[]): unknown {
      if (gate.isClosed || ignores?.(args) === true) return Reflect.apply(original, this, args);
      return callWatched(watch, { wrapper: holder.wrapper, original, self: this, args });
    },
  };
  return holder.wrapper;
}

function callWatched(
  watch: FunctionWatch,
  call: {
    readonly wrapper: AnyFunction;
    readonly original: AnyFunction;
    readonly self: unknown;
    readonly args: Arguments;
    /** What `new` was called on, where the call constructs. */
    readonly newTarget?: AnyFunction;
  },
): unknown {
  const { gate } = watch;
  const { wrapper, args } = call;
  if (gate.isArmed) watch.check(wrapper, args);
  gate.isClosed = true;
  const startMs = now();
  try {
    if (call.newTarget !== undefined) {
      return Reflect.construct(call.original, args, call.newTarget);
    }
    return Reflect.apply(call.original, call.self, args);
  } finally {
    const durationMs = now() - startMs;
    gate.isClosed = false;
    // Read here and not where it is used: for each function in between V8 would take another half a microsecond.
    const innermost = watch.takeLook(startMs, durationMs)
      ? captureCallSites(wrapper, 1)
      : undefined;
    watch.record({ wrapper, args, startMs, durationMs, innermost });
  }
}

/** Gives a function the name, length and all other own properties of the one that it stands for. */
export function copyOwnProperties(from: AnyFunction, to: AnyFunction): void {
  for (const key of Reflect.ownKeys(to)) {
    // The `prototype` of what can be constructed cannot be taken away.
    if (!Object.hasOwn(from, key)) Reflect.deleteProperty(to, key);
  }
  for (const key of Reflect.ownKeys(from)) {
    const descriptor = Object.getOwnPropertyDescriptor(from, key);
    if (descriptor !== undefined) Object.defineProperty(to, key, descriptor);
  }
  Object.setPrototypeOf(to, Reflect.getPrototypeOf(from));
}

/** Whether a value can be called. */
export function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}
