import type { MemberDescription, ModuleDescription } from '../types.ts';
import { nodeStyle, nodeStyleMembers } from '../node/shapes/node-style.ts';

/** Commands whose clients take a callback after their arguments (`ioredis`, and `redis` before 4). */
const commands = nodeStyleMembers([
  'auth',
  'dbsize',
  'decr',
  'decrby',
  'del',
  'eval',
  'evalsha',
  'exists',
  'expire',
  'flushall',
  'flushdb',
  'get',
  'getset',
  'hdel',
  'hget',
  'hgetall',
  'hincrby',
  'hkeys',
  'hlen',
  'hmget',
  'hmset',
  'hset',
  'hvals',
  'incr',
  'incrby',
  'info',
  'keys',
  'lindex',
  'llen',
  'lpop',
  'lpush',
  'lrange',
  'lrem',
  'ltrim',
  'mget',
  'mset',
  'ping',
  'publish',
  'quit',
  'rpop',
  'rpush',
  'sadd',
  'scan',
  'scard',
  'select',
  'set',
  'setex',
  'setnx',
  'sismember',
  'smembers',
  'srem',
  'ttl',
  'zadd',
  'zcard',
  'zrange',
  'zrangebyscore',
  'zrem',
  'zrevrange',
  'zscore',
]);

const chainedCommands: Readonly<Record<string, MemberDescription>> = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, { ...command, returns: 'this' }]),
);

const subscribesWith: MemberDescription = { callbacks: [{ at: 1, runs: 'event-listener' }] };

const client: MemberDescription = { returns: 'RedisClient' };

/** Talks to Redis; since version 4 a subscription takes the function that gets its messages. */
export const redis: ModuleDescription = {
  module: 'redis',
  aliases: ['@redis/client'],
  checkedVersions: '3 - 4 || 6',
  exports: {
    createClient: client,
    createCluster: client,
    createSentinel: client,
  },
  types: {
    RedisClient: { extends: 'RedisClientType' },
    RedisClientType: {
      extends: 'events:EventEmitter',
      members: {
        ...commands,
        batch: { returns: 'Multi' },
        connect: { returns: 'this' },
        duplicate: { returns: 'this' },
        multi: { returns: 'Multi' },
        pSubscribe: subscribesWith,
        psubscribe: nodeStyle,
        sSubscribe: subscribesWith,
        subscribe: subscribesWith,
      },
    },
    Multi: { members: { ...chainedCommands, exec: nodeStyle } },
  },
};

const redisConnection: MemberDescription = { returns: 'Redis' };

const clusterConnection: MemberDescription = { returns: 'Cluster' };

/** Talks to Redis. */
export const ioredis: ModuleDescription = {
  module: 'ioredis',
  checkedVersions: '5 - 6',
  exports: {
    Cluster: clusterConnection,
    Redis: { ...redisConnection, members: { Cluster: clusterConnection } },
    default: { ...redisConnection, members: { Cluster: clusterConnection } },
  },
  types: {
    ChainableCommander: { members: { ...chainedCommands, exec: nodeStyle } },
    Cluster: { extends: 'Redis' },
    Redis: {
      extends: 'events:EventEmitter',
      members: {
        ...commands,
        connect: nodeStyle,
        duplicate: { returns: 'this' },
        multi: { returns: 'ChainableCommander' },
        pipeline: { returns: 'ChainableCommander' },
        psubscribe: nodeStyle,
        ssubscribe: nodeStyle,
        subscribe: nodeStyle,
      },
    },
    default: { extends: 'Redis' },
  },
};
