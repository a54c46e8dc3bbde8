import type { ModuleDescription } from '../types.ts';

/** Protocol buffers; `.proto` files are read and parsed. */
export const protobufjs: ModuleDescription = {
  module: 'protobufjs',
  checkedVersions: '6 - 8',
  blocking: [
    {
      export: 'Root.prototype.loadSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'protobufjs', export: 'Root.prototype.load', how: 'twin' },
    },
    {
      export: 'loadSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'protobufjs', export: 'load', how: 'twin' },
    },
  ],
  exports: { Root: { returns: 'Root' } },
  types: { Root: {} },
};

/** Reads the `.proto` files of a gRPC server. */
export const grpcProtoLoader: ModuleDescription = {
  module: '@grpc/proto-loader',
  checkedVersions: '0.6 - 0.8',
  blocking: [
    {
      export: 'loadSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: '@grpc/proto-loader', export: 'load', how: 'twin' },
    },
  ],
};
