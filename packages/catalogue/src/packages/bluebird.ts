import type { MemberDescription, ModuleDescription } from '../types.ts';

const asyncFunctionAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'async-function' }] };
const givesPromise: MemberDescription = { returns: 'Promise' };
const givesPromiseCallbackAt1: MemberDescription = {
  returns: 'Promise',
  callbacks: [{ at: 1, runs: 'callback' }],
};
const givesPromiseCallbackFrom0: MemberDescription = {
  returns: 'Promise',
  callbacks: [{ at: { from: 0 }, runs: 'callback' }],
};
const givesPromiseInlineAt0: MemberDescription = {
  returns: 'Promise',
  callbacks: [{ at: 0, runs: 'inline' }],
};

/** Promises with the functions of array methods. */
export const bluebird: ModuleDescription = {
  module: 'bluebird',
  checkedVersions: '3',
  exports: {
    all: givesPromise,
    any: givesPromise,
    attempt: givesPromiseInlineAt0,
    cast: givesPromise,
    coroutine: asyncFunctionAt0,
    default: givesPromiseInlineAt0,
    delay: givesPromise,
    each: givesPromiseCallbackAt1,
    filter: givesPromiseCallbackAt1,
    fromCallback: givesPromiseInlineAt0,
    fromNode: givesPromiseInlineAt0,
    join: { returns: 'Promise', callbacks: [{ at: 'last', runs: 'callback' }] },
    map: givesPromiseCallbackAt1,
    mapSeries: givesPromiseCallbackAt1,
    method: asyncFunctionAt0,
    props: givesPromise,
    race: givesPromise,
    reduce: givesPromiseCallbackAt1,
    reject: givesPromise,
    resolve: givesPromise,
    some: givesPromise,
    spawn: asyncFunctionAt0,
    try: givesPromiseInlineAt0,
    using: { returns: 'Promise', callbacks: [{ at: 'last', runs: 'callback' }] },
  },
  types: {
    Promise: {
      members: {
        all: givesPromise,
        any: givesPromise,
        asCallback: givesPromiseCallbackFrom0,
        call: givesPromise,
        catch: givesPromiseCallbackFrom0,
        caught: givesPromiseCallbackFrom0,
        delay: givesPromise,
        done: givesPromiseCallbackFrom0,
        each: givesPromiseCallbackFrom0,
        error: givesPromiseCallbackFrom0,
        filter: givesPromiseCallbackFrom0,
        finally: givesPromiseCallbackFrom0,
        get: givesPromise,
        lastly: givesPromiseCallbackFrom0,
        map: givesPromiseCallbackFrom0,
        mapSeries: givesPromiseCallbackFrom0,
        nodeify: givesPromiseCallbackFrom0,
        props: givesPromise,
        race: givesPromise,
        reduce: givesPromiseCallbackFrom0,
        return: givesPromise,
        some: givesPromise,
        spread: givesPromiseCallbackFrom0,
        tap: givesPromiseCallbackFrom0,
        tapCatch: givesPromiseCallbackFrom0,
        then: givesPromiseCallbackFrom0,
        timeout: givesPromise,
      },
    },
  },
};

/** Promises. */
export const q: ModuleDescription = {
  module: 'q',
  checkedVersions: '1',
  exports: {
    Promise: givesPromiseInlineAt0,
    all: givesPromise,
    allSettled: givesPromise,
    async: asyncFunctionAt0,
    default: givesPromise,
    delay: givesPromise,
    fcall: { returns: 'Promise', callbacks: [{ at: 0, runs: 'callback' }] },
    nextTick: { callbacks: [{ at: 0, runs: 'callback' }] },
    reject: givesPromise,
    resolve: givesPromise,
    spawn: asyncFunctionAt0,
    try: { returns: 'Promise', callbacks: [{ at: 0, runs: 'callback' }] },
    when: { returns: 'Promise', callbacks: [{ at: { from: 1 }, runs: 'callback' }] },
  },
  types: {
    Promise: {
      members: {
        all: givesPromise,
        catch: givesPromiseCallbackFrom0,
        delay: givesPromise,
        done: givesPromiseCallbackFrom0,
        fail: givesPromiseCallbackFrom0,
        fin: givesPromiseCallbackFrom0,
        finally: givesPromiseCallbackFrom0,
        get: givesPromise,
        nodeify: givesPromiseCallbackFrom0,
        progress: givesPromiseCallbackFrom0,
        spread: givesPromiseCallbackFrom0,
        tap: givesPromiseCallbackFrom0,
        then: givesPromiseCallbackFrom0,
        timeout: givesPromise,
      },
    },
  },
};
