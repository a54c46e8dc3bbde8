import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';

const connectionListener: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'event-listener', parameters: ['Socket'] }],
};

const anyListener: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'event-listener' }],
};

const connectionEvents = listenerMembers({
  connect: { parameters: ['Socket'] },
  connection: { parameters: ['Socket'] },
});

const givesThis: MemberDescription = { returns: 'this' };

/** What both ends of a Socket.IO connection have; an `emit` may end with the function that takes the acknowledgement. */
const socketIoMembers: Readonly<Record<string, MemberDescription>> = {
  compress: givesThis,
  emit: nodeStyle,
  onAny: anyListener,
  onAnyOutgoing: anyListener,
  prependAny: anyListener,
  prependAnyOutgoing: anyListener,
  send: nodeStyle,
  timeout: givesThis,
};

/** Serves connections that carry events both ways. */
export const socketIo: ModuleDescription = {
  module: 'socket.io',
  checkedVersions: '2 || 4',
  exports: {
    Server: { returns: 'Server' },
    default: { returns: 'Server' },
    listen: { returns: 'Server' },
  },
  types: {
    Namespace: {
      extends: 'events:EventEmitter',
      members: {
        ...connectionEvents,
        emit: nodeStyle,
        server: { is: 'Server' },
        use: connectionListener,
      },
    },
    Server: {
      extends: 'events:EventEmitter',
      members: {
        ...connectionEvents,
        attach: givesThis,
        bind: givesThis,
        close: nodeStyle,
        emit: nodeStyle,
        engine: { is: 'engine.io:Server' },
        listen: givesThis,
        of: {
          returns: 'Namespace',
          callbacks: [
            { at: 0, runs: 'event-listener' },
            { at: 1, runs: 'event-listener', parameters: ['Socket'] },
          ],
        },
        sockets: { is: 'Namespace' },
        use: connectionListener,
      },
    },
    Socket: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ disconnect: oneShot, disconnecting: oneShot }),
        ...socketIoMembers,
        broadcast: { is: 'Namespace' },
        conn: { is: 'engine.io:Socket' },
        nsp: { is: 'Namespace' },
        request: { is: 'http:IncomingMessage' },
        server: { is: 'Server' },
        use: anyListener,
        volatile: { is: 'Socket' },
      },
      asParameter: 'event-listener',
    },
  },
};

const clientSocket: MemberDescription = {
  returns: 'Socket',
  members: { Manager: { returns: 'Manager' } },
};

/** Connects to a Socket.IO server. */
export const socketIoClient: ModuleDescription = {
  module: 'socket.io-client',
  checkedVersions: '4',
  exports: {
    Manager: { returns: 'Manager' },
    connect: clientSocket,
    default: clientSocket,
    io: clientSocket,
  },
  types: {
    Manager: {
      extends: 'events:EventEmitter',
      members: {
        connect: { ...nodeStyle, returns: 'this' },
        open: { ...nodeStyle, returns: 'this' },
        socket: { returns: 'Socket' },
      },
    },
    Socket: {
      extends: 'events:EventEmitter',
      members: {
        ...socketIoMembers,
        connect: givesThis,
        io: { is: 'Manager' },
        open: givesThis,
        volatile: { is: 'Socket' },
      },
    },
  },
};

/** What carries the connections of Socket.IO. */
export const engineIo: ModuleDescription = {
  module: 'engine.io',
  checkedVersions: '6',
  exports: {
    Server: { returns: 'Server' },
    attach: { returns: 'Server' },
    default: { returns: 'Server' },
    listen: { ...nodeStyle, returns: 'Server' },
  },
  types: {
    Server: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          connection: { parameters: ['Socket'] },
          headers: { parameters: [null, 'http:IncomingMessage'] },
          initial_headers: { parameters: [null, 'http:IncomingMessage'] },
        }),
        use: {
          callbacks: [
            {
              at: 0,
              runs: 'request-handler',
              parameters: ['http:IncomingMessage', 'http:ServerResponse'],
            },
          ],
        },
      },
    },
    Socket: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ close: oneShot, open: oneShot }),
        request: { is: 'http:IncomingMessage' },
        send: { ...nodeStyle, returns: 'this' },
        write: { ...nodeStyle, returns: 'this' },
      },
    },
  },
};

const webSocketServer: MemberDescription = {
  returns: 'WebSocketServer',
  callbacks: [
    { at: { argument: 0, property: 'handleProtocols' }, runs: 'event-listener' },
    { at: { argument: 0, property: 'verifyClient' }, runs: 'event-listener' },
    { at: 1, runs: 'callback' },
  ],
};

/** Both ends of WebSocket connections. */
export const ws: ModuleDescription = {
  module: 'ws',
  checkedVersions: '7 - 8',
  exports: {
    Server: webSocketServer,
    WebSocket: { returns: 'WebSocket' },
    WebSocketServer: webSocketServer,
    createWebSocketStream: { returns: 'stream:Duplex' },
    default: { returns: 'WebSocket' },
  },
  types: {
    Server: { extends: 'WebSocketServer' },
    WebSocket: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          close: oneShot,
          open: oneShot,
          'unexpected-response': {
            runs: 'callback',
            parameters: ['http:ClientRequest', 'http:IncomingMessage'],
          },
          upgrade: { runs: 'callback', parameters: ['http:IncomingMessage'] },
        }),
        addEventListener: {
          callbacks: [
            {
              at: 1,
              runs: 'event-listener',
              byLiteral: { argument: 0, values: { close: oneShot, open: oneShot } },
            },
          ],
        },
        ping: nodeStyle,
        pong: nodeStyle,
        send: nodeStyle,
      },
    },
    WebSocketServer: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          close: oneShot,
          connection: { parameters: ['WebSocket', 'http:IncomingMessage'] },
          headers: { parameters: [null, 'http:IncomingMessage'] },
          listening: oneShot,
          wsClientError: { parameters: [null, 'net:Socket', 'http:IncomingMessage'] },
        }),
        close: nodeStyle,
        handleUpgrade: {
          callbacks: [
            { at: 3, runs: 'callback', parameters: ['WebSocket', 'http:IncomingMessage'] },
          ],
        },
      },
    },
    default: { extends: 'WebSocket' },
  },
};

/** Serves WebSocket connections, and what stands in for them. */
export const sockjs: ModuleDescription = {
  module: 'sockjs',
  checkedVersions: '0.3',
  exports: { createServer: { returns: 'Server' } },
  types: {
    Connection: {
      extends: 'stream:Duplex',
      members: listenerMembers({ close: oneShot, end: oneShot }),
      asParameter: 'event-listener',
    },
    Server: {
      extends: 'events:EventEmitter',
      members: listenerMembers({ connection: { parameters: ['Connection'] } }),
    },
  },
};

/** Both ends of WebSocket connections. */
export const websocket: ModuleDescription = {
  module: 'websocket',
  checkedVersions: '1',
  exports: { client: { returns: 'client' }, server: { returns: 'server' } },
  types: {
    client: {
      extends: 'events:EventEmitter',
      members: listenerMembers({ connect: { parameters: ['connection'] } }),
    },
    connection: { extends: 'events:EventEmitter', members: listenerMembers({ close: oneShot }) },
    request: { extends: 'events:EventEmitter', members: { accept: { returns: 'connection' } } },
    server: {
      extends: 'events:EventEmitter',
      members: listenerMembers({
        connect: { parameters: ['connection'] },
        request: { parameters: ['request'] },
      }),
    },
  },
};
