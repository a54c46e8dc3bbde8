/** Codes of everything the guard throws or warns about; documented in docs/errors.md. */
export type ErrorCode =
  | 'ERR_LOOPGUARD_BLOCKING_CALL'
  | 'ERR_LOOPGUARD_DEGRADED'
  | 'ERR_LOOPGUARD_HEALTH'
  | 'ERR_LOOPGUARD_INTERNAL'
  | 'ERR_LOOPGUARD_OPTION'
  | 'ERR_LOOPGUARD_POLICY'
  | 'ERR_LOOPGUARD_REPORT';

/** Base of all errors of the guard: `code` is stable, the message may change. `instanceof` knows those of every copy. */
export class GuardError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return readCode(value)?.includes('_LOOPGUARD_') === true;
  }

  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  static {
    GuardError.prototype.name = 'GuardError';
  }
}

/** Thrown instead of a blocking call in mode `throw`; the call never ran. */
export class BlockingCallError extends GuardError {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return readCode(value) === 'ERR_LOOPGUARD_BLOCKING_CALL';
  }

  /** The blocking API, as `fs.readFileSync`. */
  readonly api: string;

  constructor(api: string, advice: string) {
    super('ERR_LOOPGUARD_BLOCKING_CALL', `\`${api}\` would block the event loop. ${advice}`);
    this.api = api;
  }

  static {
    BlockingCallError.prototype.name = 'BlockingCallError';
  }
}

function readCode(value: unknown): string | undefined {
  return value instanceof Error && 'code' in value && typeof value.code === 'string'
    ? value.code
    : undefined;
}
