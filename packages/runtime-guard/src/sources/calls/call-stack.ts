import { isFunction } from './wrap-function.ts';

/** Deeper than this nobody looks. */
export const DEEP_FRAMES = 64;
/** More frames than the guard puts on top of a call. */
const OWN_FRAMES = 12;
/** More columns than a line has. */
const LINE_WIDTH = 2 ** 26;

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
  try {
    Error.stackTraceLimit = limit;
    Error.prepareStackTrace = keepCallSites;
    const found = readStack(below);
    if (found.length > 0) return found;
    // Where calls in tail position leave no frame (Bun), the function is not on the stack: the guard's own frames are told later.
    Error.stackTraceLimit = limit + OWN_FRAMES;
    return readStack(captureCallSites);
  } catch {
    // Frozen intrinsics: without a stack there is no site, and that is all that is lost.
    return [];
  } finally {
    restore(limitBefore, prepareBefore);
  }
}

function readStack(below: (...args: never[]) => unknown): readonly NodeJS.CallSite[] {
  const holder: StackHolder = {};
  Error.captureStackTrace(holder, below);
  // The stack is made when it is first read: that must happen before the functions are put back.
  const { stack } = holder;
  return isCallSites(stack) ? stack : [];
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

/** A number that is another one for each place in a file; other runtimes than Node.js do not tell the offset. */
export function readPosition(callSite: NodeJS.CallSite): number {
  if ('getPosition' in callSite) return callSite.getPosition();
  const { line, column } = readLineAndColumn(callSite);
  return line * LINE_WIDTH + column;
}

function readLineAndColumn(callSite: NodeJS.CallSite): { line: number; column: number } {
  return { line: callSite.getLineNumber() ?? 0, column: callSite.getColumnNumber() ?? 0 };
}

/** Line that the function of a frame begins at; V8 tells it, though Node.js does not document it. */
export function readFunctionLine(callSite: NodeJS.CallSite): number | undefined {
  const read: unknown = Reflect.get(callSite, 'getEnclosingLineNumber');
  const line: unknown = isFunction(read) ? Reflect.apply(read, callSite, []) : undefined;
  return typeof line === 'number' ? line : undefined;
}
