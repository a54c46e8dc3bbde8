import type { MemberDescription, ModuleDescription } from '@loopguard/catalogue';
import { IncomingMessage, METHODS, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { frameworks } from '@loopguard/catalogue';

type Members = Readonly<Record<string, MemberDescription>> | undefined;

const require = createRequire(import.meta.url);
const express: unknown = require('express');
const fastify: unknown = require('fastify');
const koa: unknown = require('koa');

const verbs = METHODS.map((method) => method.toLowerCase());

describe('express', () => {
  const { exports, types } = describedAs('express');

  it('exports what is described', () => {
    expect(missing(exports, { ...namesOf(express), default: express })).toEqual([]);
  });

  it.each([
    ['Application', call(express), ['del']],
    ['Request', member(express, 'request'), ['app', 'res']],
    ['Response', member(express, 'response'), ['app', 'locals', 'req', 'sendfile']],
    ['Route', callMember(callMember(express, 'Router'), 'route', '/'), []],
    ['Router', callMember(express, 'Router'), ['del']],
  ])('has the described members of %s but those of version 4, or set later', (name, value, not) => {
    const members = {
      ...(name === 'Application' && types?.Router?.members),
      ...types?.[name]?.members,
    };
    expect(missing(ofThisNode(members), value)).toEqual(not);
  });

  it('is described with every verb that this Node knows', () => {
    const application = call(express);
    const taken = verbs.filter((verb) => typeof member(application, verb) === 'function');
    expect(taken.length).toBeGreaterThan(20);
    const described = types?.Router?.members ?? {};
    // A method of this name is nearly always that of functions.
    expect(taken.filter((verb) => !(verb in described))).toEqual(['bind']);
  });

  it('calls functions where they are described, for a request and not before', async () => {
    const seen: string[] = [];
    const goesOn = (name: string) => (_request: unknown, _response: unknown, next: unknown) => {
      seen.push(name);
      call(next);
    };
    const answers = (
      _error: unknown,
      _request: unknown,
      response: unknown,
      next: unknown,
    ): void => {
      seen.push(typeof next === 'function' ? 'error' : 'no error');
      callMember(response, 'end');
    };
    const app = call(express);
    callMember(app, 'use', [goesOn('use')]);
    callMember(app, 'param', 'id', goesOn('param'));
    callMember(callMember(app, 'route', '/:id'), 'all', goesOn('route'));
    callMember(app, 'get', '/:id', goesOn('first'), [goesOn('second')], () => {
      throw new Error('made to fail');
    });
    callMember(app, 'use', answers);
    const server = callMember(app, 'listen', 0);
    expect(seen).toEqual([]);
    await requestTo(server);
    expect(seen).toEqual(['use', 'param', 'route', 'first', 'second', 'error']);
  });
});

describe('fastify', () => {
  const { exports, types } = describedAs('fastify');
  const { addHook, route } = types?.FastifyInstance?.members ?? {};

  it('exports what is described', () => {
    expect(missing(exports, { ...namesOf(fastify), default: fastify })).toEqual([]);
  });

  it('has the described members of instances, requests and replies', async () => {
    const found = new Map<string, unknown>();
    const instance = call(fastify);
    callMember(instance, 'get', '/', (request: unknown, reply: unknown) => {
      found.set('FastifyRequest', request).set('FastifyReply', reply);
      return 'answer';
    });
    await callMember(instance, 'inject', '/');
    found.set('FastifyInstance', instance);
    expect(found.size).toBe(3);
    for (const [name, value] of found) {
      expect(missing(types?.[name]?.members, value), name).toEqual([]);
    }
  });

  it('knows every hook that is described by its name, and no other', async () => {
    const names = Object.keys(addHook?.callbacks?.[0]?.byLiteral?.values ?? {});
    const add = (name: string): Promise<unknown> => {
      const instance = call(fastify);
      callMember(instance, 'addHook', name, resolves);
      return Promise.resolve(callMember(instance, 'ready'));
    };
    expect(names).not.toEqual([]);
    for (const name of names) await expect(add(name), name).resolves.toBeDefined();
    await expect(add('onMadeUp')).rejects.toThrow('onMadeUp');
  });

  it('calls hooks of startup and shutdown without a request, others for one', async () => {
    const seen: string[] = [];
    const instance = call(fastify);
    for (const name of ['onClose', 'onReady', 'preClose', 'preHandler']) {
      callMember(instance, 'addHook', name, () => Promise.resolve(seen.push(name)).then(resolves));
    }
    await callMember(instance, 'ready');
    expect(seen).toEqual(['onReady']);
    await callMember(instance, 'inject', '/');
    expect(seen).toEqual(['onReady', 'preHandler']);
    await callMember(instance, 'close');
    expect(seen).toEqual(['onReady', 'preHandler', 'preClose', 'onClose']);
  });

  it('calls for requests what the options of a route are described to hold', async () => {
    const described = (route?.callbacks ?? []).flatMap(({ at }) =>
      typeof at === 'object' && 'property' in at ? at.property : [],
    );
    // These two wait for a client that goes away, or for one that waits too long.
    const untouched = ['onRequestAbort', 'onTimeout'];
    const seen = new Set<string>();
    for (const fails of [false, true]) {
      const instance = call(fastify);
      const options = described.map((name) => [name, optionOf(name, { seen, fails })]);
      callMember(instance, 'route', { ...Object.fromEntries(options), method: 'GET', url: '/' });
      await callMember(instance, 'inject', '/');
    }
    expect([...seen, ...untouched].sort()).toEqual([...described].sort());
  });
});

describe('koa', () => {
  const { types } = describedAs('koa');

  it('has the described members of applications and contexts', () => {
    const application = construct(koa);
    const request = new IncomingMessage(new Socket());
    const context = callMember(application, 'createContext', request, new ServerResponse(request));
    expect(missing(types?.Application?.members, application)).toEqual([]);
    expect(missing(types?.Context?.members, context)).toEqual([]);
  });

  it('calls what it uses for a request and not before', async () => {
    const seen: string[] = [];
    const application = construct(koa);
    callMember(application, 'use', () => seen.push('used'));
    const server = callMember(application, 'listen', 0);
    expect(seen).toEqual([]);
    await requestTo(server);
    expect(seen).toEqual(['used']);
  });
});

it('finds a described member that a framework does not have', () => {
  expect(missing({ madeUp: {}, use: {} }, call(express))).toEqual(['madeUp']);
});

/** A function at `name` in a route's options that notes its call; the handler fails if it is to. */
function optionOf(
  name: string,
  { seen, fails }: { readonly seen: Set<string>; readonly fails: boolean },
): unknown {
  if (name === 'handler') {
    return () => {
      seen.add(name);
      return fails ? Promise.reject(new Error('made to fail')) : Promise.resolve({ made: 'up' });
    };
  }
  if (name === 'errorHandler') {
    return (error: unknown, _request: unknown, reply: unknown) => {
      seen.add(name);
      callMember(reply, 'send', error);
    };
  }
  // Those that may change the payload are given it third, and give it back.
  return (_request: unknown, _reply: unknown, third: unknown) => {
    seen.add(name);
    return Promise.resolve(name === 'onError' ? undefined : third);
  };
}

function describedAs(name: string): ModuleDescription {
  const found = frameworks.find(({ module }) => module === name);
  if (!found) throw new Error(`No framework is described as "${name}".`);
  return found;
}

function missing(members: Members, value: unknown): string[] {
  const names = Object.keys(members ?? {});
  if (names.length === 0) throw new Error('Nothing is described here.');
  return names.filter((name) => member(value, name) === undefined);
}

/** Without the verbs that other versions of Node know. */
function ofThisNode(members: Members): Members {
  const known = new Set([...verbs, 'all', 'del', 'use']);
  return Object.fromEntries(
    Object.entries(members ?? {}).filter(
      ([name, { routePath }]) => routePath === undefined || known.has(name),
    ),
  );
}

function resolves(): Promise<void> {
  return Promise.resolve();
}

function member(value: unknown, name: string): unknown {
  return Reflect.get(Object(value) as object, name); // an object by construction
}

function namesOf(value: unknown): Record<string, unknown> {
  const names = Object.getOwnPropertyNames(value);
  return Object.fromEntries(names.map((name) => [name, member(value, name)]));
}

function call(value: unknown, ...args: unknown[]): unknown {
  return Reflect.apply(toFunction(value), undefined, args);
}

function callMember(value: unknown, name: string, ...args: unknown[]): unknown {
  return Reflect.apply(toFunction(member(value, name)), value, args);
}

function construct(value: unknown): unknown {
  return Reflect.construct(toFunction(value), []);
}

function toFunction(value: unknown): (...args: never[]) => unknown {
  if (typeof value !== 'function') throw new TypeError(`${String(value)} is not a function.`);
  return value as (...args: never[]) => unknown; // what it takes is not known
}

async function requestTo(server: unknown): Promise<void> {
  if (!(server instanceof Server)) throw new Error('What listens is no server.');
  try {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('It listens at no port.');
    await (await fetch(`http://127.0.0.1:${address.port}/42`)).text();
  } finally {
    server.close();
  }
}
