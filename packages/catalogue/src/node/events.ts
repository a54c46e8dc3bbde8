import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers } from './shapes/listener-members.ts';

const members: Readonly<Record<string, MemberDescription>> = {
  EventEmitter: { returns: 'EventEmitter' },
  EventEmitterAsyncResource: { returns: 'EventEmitterAsyncResource' },
  addAbortListener: { callbacks: [{ at: 1, runs: 'callback' }] },
};

export const events: ModuleDescription = {
  module: 'events',
  exports: { ...members, default: { returns: 'EventEmitter', members } },
  types: {
    EventEmitter: { members: listenerMembers() },
    EventEmitterAsyncResource: { extends: 'EventEmitter' },
  },
};
