import type { MemberDescription } from '../../types.ts';

/** The constructors of web streams, which are globals and exports of `stream/web`. */
export const webStreamMembers: Readonly<Record<string, MemberDescription>> = {
  ReadableStream: {
    callbacks: [
      { at: { argument: 0, property: 'start' }, runs: 'inline' },
      { at: { argument: 0, property: 'pull' }, runs: 'event-listener' },
      { at: { argument: 0, property: 'cancel' }, runs: 'callback' },
    ],
  },
  TransformStream: {
    callbacks: [
      { at: { argument: 0, property: 'start' }, runs: 'inline' },
      { at: { argument: 0, property: 'transform' }, runs: 'event-listener' },
      { at: { argument: 0, property: 'flush' }, runs: 'callback' },
      { at: { argument: 0, property: 'cancel' }, runs: 'callback' },
    ],
  },
  WritableStream: {
    callbacks: [
      { at: { argument: 0, property: 'start' }, runs: 'inline' },
      { at: { argument: 0, property: 'write' }, runs: 'event-listener' },
      { at: { argument: 0, property: 'close' }, runs: 'callback' },
      { at: { argument: 0, property: 'abort' }, runs: 'callback' },
    ],
  },
};
