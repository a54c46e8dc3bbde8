import type { CallbackTreatment, MemberDescription } from '../../types.ts';

/** What is known of the listeners of one event: how they run, and the types of what they receive. */
export interface EventDescription {
  readonly runs?: CallbackTreatment;
  readonly parameters?: readonly (string | null)[];
}

/** Events by name. */
export type Events = Readonly<Record<string, EventDescription>>;

/** An event that an emitter emits at most once, or whose listener ends what it was waiting for. */
export const oneShot: EventDescription = { runs: 'callback' };

/** Describes the methods of an EventEmitter that take listeners, given the events that are not plain recurring ones. */
export function listenerMembers(events: Events = {}): Readonly<Record<string, MemberDescription>> {
  const on = listenerMember('event-listener', events);
  const once = listenerMember('callback', mapEvents(events, withoutRecurrence));
  return {
    on,
    addListener: on,
    prependListener: on,
    once,
    prependOnceListener: once,
    off: { returns: 'this' },
    removeListener: { returns: 'this' },
    removeAllListeners: { returns: 'this' },
    setMaxListeners: { returns: 'this' },
  };
}

function listenerMember(runs: CallbackTreatment, events: Events): MemberDescription {
  const known = Object.keys(events).length > 0;
  return {
    returns: 'this',
    callbacks: [{ at: 1, runs, ...(known && { byLiteral: { argument: 0, values: events } }) }],
  };
}

function mapEvents(events: Events, map: (event: EventDescription) => EventDescription): Events {
  return Object.fromEntries(Object.entries(events).map(([name, event]) => [name, map(event)]));
}

function withoutRecurrence(event: EventDescription): EventDescription {
  return event.runs === 'event-listener' ? { ...event, runs: 'callback' } : event;
}
