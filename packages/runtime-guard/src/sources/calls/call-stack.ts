/** Deeper than this nobody looks. */
export const DEEP_FRAMES = 64;
/** More frames than the guard puts on top of a call. */
const OWN_FRAMES = 12;
/** More columns than a line has. */
const LINE_WIDTH = 2 ** 26;

/** What V8 looks up in `Error` when it makes a stack. */
type StackProperty = 'prepareStackTrace' | 'stackTraceLimit';

interface StackHolder {
  stack?: unknown;
}

/**
 * The frames that called a function, innermost first, not formatted. `Error.stackTraceLimit` and `Error.prepareStackTrace`
 * are as before afterwards. Empty where the program froze them: without a stack there is no site, and that is all that is lost.
 */
export function captureCallSites(
  below: (...args: never[]) => unknown,
  limit: number,
): readonly NodeJS.CallSite[] {
  const limitBefore = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
  const prepareBefore = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  try {
    replace('stackTraceLimit', limitBefore, limit);
    replace('prepareStackTrace', prepareBefore, keepCallSites);
    const found = readStack(below);
    if (found.length > 0) return found;
    // Where calls in tail position leave no frame (Bun), the function is not on the stack: the guard's own frames are told later.
    replace('stackTraceLimit', limitBefore, limit + OWN_FRAMES);
    return readStack(captureCallSites);
  } catch {
    // The program has put something else in the place of `Error`.
    return [];
  } finally {
    putBack('stackTraceLimit', limitBefore);
    putBack('prepareStackTrace', prepareBefore);
  }
}

/** The program's own getter and setter are not called: they would keep what they are told. */
function replace(key: StackProperty, before: PropertyDescriptor | undefined, value: unknown): void {
  if (before === undefined || 'value' in before) Reflect.set(Error, key, value);
  else Reflect.defineProperty(Error, key, { value, configurable: true, writable: true });
}

function putBack(key: StackProperty, before: PropertyDescriptor | undefined): void {
  if (before === undefined) Reflect.deleteProperty(Error, key);
  else if ('value' in before) Reflect.set(Error, key, before.value);
  else Reflect.defineProperty(Error, key, before);
}

function readStack(below: (...args: never[]) => unknown): readonly NodeJS.CallSite[] {
  const holder: StackHolder = {};
  Error.captureStackTrace(holder, below);
  // The stack is made when it is first read: that must happen before the functions are put back.
  const { stack } = holder;
  return isCallSites(stack) ? stack : [];
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
  const line: unknown = typeof read === 'function' ? Reflect.apply(read, callSite, []) : undefined;
  return typeof line === 'number' ? line : undefined;
}
