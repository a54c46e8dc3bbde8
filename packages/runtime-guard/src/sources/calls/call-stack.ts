import { isFunction } from './wrap-function.ts';

/** Deeper than this nobody looks. */
export const DEEP_FRAMES = 64;

interface StackHolder {
  stack?: unknown;
}

/**
 * The frames that called a function, innermost first, not formatted. `Error.stackTraceLimit` and `Error.prepareStackTrace`
 * are as before afterwards. Empty where the program froze `Error`.
 */
export function captureCallSites(
  below: (...args: never[]) => unknown,
  limit: number,
): readonly NodeJS.CallSite[] {
  const limitBefore = Error.stackTraceLimit;
  const prepareBefore: unknown = Reflect.get(Error, 'prepareStackTrace');
  const holder: StackHolder = {};
  try {
    Error.stackTraceLimit = limit;
    Error.prepareStackTrace = keepCallSites;
    Error.captureStackTrace(holder, below);
    // The stack is made when it is first read: that must happen before the functions are put back.
    const { stack } = holder;
    return isCallSites(stack) ? stack : [];
  } catch {
    // Frozen intrinsics: without a stack there is no site, and that is all that is lost.
    return [];
  } finally {
    restore(limitBefore, prepareBefore);
  }
}

function restore(limit: number, prepare: unknown): void {
  try {
    Error.stackTraceLimit = limit;
    if (prepare === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Reflect.set(Error, 'prepareStackTrace', prepare);
  } catch {
    // Frozen intrinsics: nothing was changed.
  }
}

function keepCallSites(_error: Error, callSites: NodeJS.CallSite[]): unknown {
  return callSites;
}

function isCallSites(stack: unknown): stack is NodeJS.CallSite[] {
  return Array.isArray(stack);
}

/** Line that the function of a frame begins at; V8 tells it, though Node.js does not document it. */
export function readFunctionLine(callSite: NodeJS.CallSite): number | undefined {
  const read: unknown = Reflect.get(callSite, 'getEnclosingLineNumber');
  const line: unknown = isFunction(read) ? Reflect.apply(read, callSite, []) : undefined;
  return typeof line === 'number' ? line : undefined;
}
