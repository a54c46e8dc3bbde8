import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';

/** A function that is called for every line of the log. */
const formatsLines: MemberDescription = { callbacks: [{ at: 0, runs: 'event-listener' }] };

const format: MemberDescription = { ...formatsLines, members: { printf: formatsLines } };

/** What takes the lines of the log on. */
const transport: TypeDescription = {
  extends: 'stream:Writable',
  overrides: { log: { runs: 'event-listener' }, logv: { runs: 'event-listener' } },
};

const givesLogger: MemberDescription = { returns: 'Logger' };

const givesThis: MemberDescription = { returns: 'this' };

/** Shapes the lines of a log. */
export const logform: ModuleDescription = {
  module: 'logform',
  checkedVersions: '2',
  exports: { format },
  types: { TransformFunction: { asFunction: 'event-listener' } },
};

/** Writes logs. */
export const winston: ModuleDescription = {
  module: 'winston',
  checkedVersions: '3',
  exports: {
    createLogger: givesLogger,
    format,
    loggers: { members: { add: givesLogger, get: givesLogger } },
  },
  types: {
    Logger: {
      extends: 'stream:Transform',
      members: { add: givesThis, child: givesThis, clear: givesThis, remove: givesThis },
    },
    Transport: transport,
  },
};

/** The base of what takes the lines of a log on. */
export const winstonTransport: ModuleDescription = {
  module: 'winston-transport',
  checkedVersions: '4',
  types: { default: transport },
};
