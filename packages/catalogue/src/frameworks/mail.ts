import type { ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle, nodeStyleMembers } from '../node/shapes/node-style.ts';

/** Receives mail. */
export const smtpServer: ModuleDescription = {
  module: 'smtp-server',
  checkedVersions: '1 || 3',
  exports: {
    SMTPServer: {
      returns: 'SMTPServer',
      callbacks: [
        {
          at: { argument: 0, property: 'onData' },
          runs: 'event-listener',
          parameters: ['stream:Readable'],
        },
        { at: { argument: 0, property: '*' }, runs: 'event-listener' },
      ],
    },
  },
  types: {
    SMTPServer: {
      extends: 'events:EventEmitter',
      members: {
        close: nodeStyle,
        listen: { ...nodeStyle, startsServing: true },
      },
    },
  },
};

/** Reads mail on a server. */
export const imap: ModuleDescription = {
  module: 'imap',
  checkedVersions: '0.8',
  exports: { default: { returns: 'Connection' } },
  types: {
    Connection: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ close: oneShot, end: oneShot, ready: oneShot }),
        ...nodeStyleMembers([
          'addFlags',
          'addKeywords',
          'append',
          'closeBox',
          'copy',
          'delFlags',
          'delKeywords',
          'expunge',
          'getBoxes',
          'move',
          'openBox',
          'search',
          'setFlags',
          'sort',
          'status',
        ]),
        fetch: { returns: 'ImapFetch' },
      },
    },
    ImapFetch: {
      extends: 'events:EventEmitter',
      members: listenerMembers({
        end: oneShot,
        error: oneShot,
        message: { parameters: ['ImapMessage'] },
      }),
    },
    ImapMessage: {
      extends: 'events:EventEmitter',
      members: listenerMembers({
        attributes: oneShot,
        body: { parameters: ['stream:Readable'] },
        end: oneShot,
      }),
    },
  },
};

/** Sends mail. */
export const nodemailer: ModuleDescription = {
  module: 'nodemailer',
  checkedVersions: '10',
  exports: {
    createTestAccount: nodeStyle,
    createTransport: { returns: 'Transporter' },
  },
  types: {
    Transporter: {
      extends: 'events:EventEmitter',
      members: {
        ...nodeStyleMembers(['sendMail', 'verify']),
        use: { callbacks: [{ at: 1, runs: 'event-listener' }] },
      },
    },
  },
};
