import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';

const listens: MemberDescription = { ...nodeStyle, startsServing: true };

function everyFunction(argument: number, parameters: readonly string[] = []): MemberDescription {
  const at: CallbackDescription['at'] = { argument, property: '*' };
  return {
    callbacks: [{ at, runs: 'request-handler', ...(parameters.length > 0 && { parameters }) }],
  };
}

/** Answers the calls of gRPC. */
export const grpc: ModuleDescription = {
  module: '@grpc/grpc-js',
  aliases: ['grpc'],
  checkedVersions: '1.14 || 1.24',
  exports: { Server: { returns: 'Server' } },
  types: {
    Server: {
      members: {
        // What kind of call it is only the service's definition tells; a duplex stream has what all of them have.
        addService: everyFunction(1, ['ServerDuplexStream']),
        bindAsync: listens,
        start: { startsServing: true },
        tryShutdown: nodeStyle,
      },
    },
    ServerDuplexStream: { extends: 'stream:Duplex', asParameter: 'request-handler' },
    ServerReadableStream: { extends: 'stream:Readable', asParameter: 'request-handler' },
    ServerUnaryCall: { extends: 'events:EventEmitter', asParameter: 'request-handler' },
    ServerWritableStream: { extends: 'stream:Writable', asParameter: 'request-handler' },
    handleBidiStreamingCall: { asFunction: 'request-handler', parameters: ['ServerDuplexStream'] },
    handleClientStreamingCall: {
      asFunction: 'request-handler',
      parameters: ['ServerReadableStream'],
    },
    handleServerStreamingCall: {
      asFunction: 'request-handler',
      parameters: ['ServerWritableStream'],
    },
    handleUnaryCall: { asFunction: 'request-handler', parameters: ['ServerUnaryCall'] },
  },
};

const jaysonServer: MemberDescription = { returns: 'Server', ...everyFunction(0) };

/** Answers the calls of JSON-RPC. */
export const jayson: ModuleDescription = {
  module: 'jayson',
  checkedVersions: '5',
  exports: { Server: jaysonServer, server: jaysonServer },
  types: {
    Server: {
      extends: 'events:EventEmitter',
      members: {
        http: { returns: 'http:Server' },
        method: { callbacks: [{ at: 1, runs: 'request-handler' }] },
        methods: everyFunction(0),
      },
    },
  },
};

const addsMethod: MemberDescription = { callbacks: [{ at: 1, runs: 'request-handler' }] };

/** Answers the calls of JSON-RPC. */
export const jsonRpc: ModuleDescription = {
  module: 'json-rpc-2.0',
  checkedVersions: '1.8',
  exports: { JSONRPCServer: { returns: 'JSONRPCServer' } },
  types: {
    JSONRPCServer: {
      members: {
        addMethod: addsMethod,
        addMethodAdvanced: addsMethod,
        applyMiddleware: { callbacks: [{ at: { from: 0 }, runs: 'request-handler' }] },
      },
    },
  },
};
