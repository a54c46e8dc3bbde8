import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle, nodeStyleMembers } from '../node/shapes/node-style.ts';
import { duplexEvents } from '../node/shapes/stream-events.ts';

const parser: MemberDescription = { returns: 'stream:Transform' };

/** Talks to devices at serial ports. */
export const serialport: ModuleDescription = {
  module: 'serialport',
  checkedVersions: '10 || 13',
  exports: {
    ByteLengthParser: parser,
    DelimiterParser: parser,
    InterByteTimeoutParser: parser,
    PacketLengthParser: parser,
    ReadlineParser: parser,
    ReadyParser: parser,
    RegexParser: parser,
    SerialPort: { ...nodeStyle, returns: 'SerialPort' },
  },
  types: {
    SerialPort: {
      extends: 'stream:Duplex',
      members: {
        ...listenerMembers({ ...duplexEvents, open: oneShot }),
        ...nodeStyleMembers(['close', 'drain', 'flush', 'get', 'open', 'set', 'update', 'write']),
      },
    },
  },
};

const givesChannel: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Channel'] }],
};

/** Both ends of SSH connections. */
export const ssh2: ModuleDescription = {
  module: 'ssh2',
  checkedVersions: '1',
  exports: {
    Client: { returns: 'Client' },
    Server: {
      returns: 'Server',
      callbacks: [{ at: 1, runs: 'event-listener', parameters: ['Connection'] }],
    },
  },
  types: {
    Channel: {
      extends: 'stream:Duplex',
      members: {
        ...listenerMembers({ ...duplexEvents, exit: oneShot }),
        stderr: { is: 'stream:Duplex' },
      },
    },
    Client: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ close: oneShot, connect: oneShot, end: oneShot, ready: oneShot }),
        connect: { returns: 'this' },
        exec: givesChannel,
        forwardIn: { ...nodeStyle, returns: 'this' },
        forwardOut: givesChannel,
        sftp: {
          returns: 'this',
          callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'SFTPWrapper'] }],
        },
        shell: givesChannel,
        subsys: givesChannel,
      },
    },
    Connection: {
      extends: 'events:EventEmitter',
      members: listenerMembers({ close: oneShot, end: oneShot, ready: oneShot }),
    },
    SFTPWrapper: {
      extends: 'events:EventEmitter',
      members: {
        ...nodeStyleMembers([
          'chmod',
          'close',
          'exists',
          'fastGet',
          'fastPut',
          'lstat',
          'mkdir',
          'open',
          'read',
          'readFile',
          'readdir',
          'realpath',
          'rename',
          'rmdir',
          'stat',
          'unlink',
          'write',
          'writeFile',
        ]),
        createReadStream: { returns: 'stream:Readable' },
        createWriteStream: { returns: 'stream:Writable' },
      },
    },
    Server: {
      extends: 'net:Server',
      members: listenerMembers({ connection: { parameters: ['Connection'] } }),
    },
  },
};
