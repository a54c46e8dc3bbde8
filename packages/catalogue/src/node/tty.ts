import type { ModuleDescription } from '../types.ts';

export const tty: ModuleDescription = {
  module: 'tty',
  exports: { ReadStream: { returns: 'ReadStream' }, WriteStream: { returns: 'WriteStream' } },
  types: { ReadStream: { extends: 'net:Socket' }, WriteStream: { extends: 'net:Socket' } },
};
