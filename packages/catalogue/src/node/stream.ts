import type {
  CallbackDescription,
  CallbackTreatment,
  MemberDescription,
  ModuleDescription,
  TypeDescription,
} from '../types.ts';
import { listenerMembers } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';
import { duplexEvents, readableEvents, writableEvents } from './shapes/stream-events.ts';

const perChunk: MemberDescription = { callbacks: [{ at: 0, runs: 'event-listener' }] };

/** How the methods run that a stream calls on itself; in the options of its constructor they have no underscore. */
const ofAnyStream = { construct: 'callback', destroy: 'callback' } as const;
const ofReadable = { ...ofAnyStream, read: 'event-listener' } as const;
const ofWritable = {
  ...ofAnyStream,
  final: 'callback',
  write: 'event-listener',
  writev: 'event-listener',
} as const;
const ofDuplex = { ...ofReadable, ...ofWritable } as const;
const ofTransform = { ...ofDuplex, flush: 'callback', transform: 'event-listener' } as const;

const readableMembers: Readonly<Record<string, MemberDescription>> = {
  compose: { returns: 'Duplex', callbacks: [{ at: 0, runs: 'event-listener' }] },
  drop: { returns: 'Readable' },
  every: perChunk,
  filter: { ...perChunk, returns: 'Readable' },
  find: perChunk,
  flatMap: { ...perChunk, returns: 'Readable' },
  forEach: perChunk,
  map: { ...perChunk, returns: 'Readable' },
  pause: { returns: 'this' },
  // It gives its argument, which is writable at least.
  pipe: { returns: 'Duplex' },
  reduce: perChunk,
  resume: { returns: 'this' },
  setEncoding: { returns: 'this' },
  some: perChunk,
  take: { returns: 'Readable' },
  unpipe: { returns: 'this' },
};

const writableMembers: Readonly<Record<string, MemberDescription>> = {
  end: { ...nodeStyle, returns: 'this' },
  write: nodeStyle,
};

const exported: Readonly<Record<string, MemberDescription>> = {
  Duplex: {
    returns: 'Duplex',
    callbacks: options(ofDuplex),
    members: { from: { ...perChunk, returns: 'Duplex' } },
  },
  PassThrough: { returns: 'PassThrough', callbacks: options(ofTransform) },
  Readable: {
    returns: 'Readable',
    callbacks: options(ofReadable),
    members: { from: { returns: 'Readable' }, fromWeb: { returns: 'Readable' } },
  },
  Stream: { returns: 'Stream' },
  Transform: { returns: 'Transform', callbacks: options(ofTransform) },
  Writable: {
    returns: 'Writable',
    callbacks: options(ofWritable),
    members: { fromWeb: { returns: 'Writable' } },
  },
  compose: { returns: 'Duplex', callbacks: [{ at: { from: 0 }, runs: 'event-listener' }] },
  finished: nodeStyle,
  pipeline: {
    returns: 'Duplex',
    callbacks: [
      { at: 'last', runs: 'callback' },
      { at: { from: 0 }, runs: 'event-listener' },
    ],
  },
  promises: { module: 'stream/promises' },
};

export const stream: ModuleDescription = {
  module: 'stream',
  exports: { ...exported, default: { returns: 'Stream', members: exported } },
  types: {
    Duplex: {
      extends: 'Stream',
      members: { ...readableMembers, ...writableMembers, ...listenerMembers(duplexEvents) },
      overrides: overrides(ofDuplex),
    },
    PassThrough: { extends: 'Transform' },
    Readable: {
      extends: 'Stream',
      members: { ...readableMembers, ...listenerMembers(readableEvents) },
      overrides: overrides(ofReadable),
    },
    Stream: { extends: 'events:EventEmitter' },
    Transform: { extends: 'Duplex', overrides: overrides(ofTransform) },
    Writable: {
      extends: 'Stream',
      members: { ...writableMembers, ...listenerMembers(writableEvents) },
      overrides: overrides(ofWritable),
    },
  },
};

export const streamPromises: ModuleDescription = {
  module: 'stream/promises',
  exports: { pipeline: { callbacks: [{ at: { from: 0 }, runs: 'event-listener' }] } },
};

function options(methods: Readonly<Record<string, CallbackTreatment>>): CallbackDescription[] {
  return Object.entries(methods).map(([property, runs]) => ({
    at: { argument: 0, property },
    runs,
  }));
}

function overrides(
  methods: Readonly<Record<string, CallbackTreatment>>,
): NonNullable<TypeDescription['overrides']> {
  return Object.fromEntries(Object.entries(methods).map(([name, runs]) => [`_${name}`, { runs }]));
}
