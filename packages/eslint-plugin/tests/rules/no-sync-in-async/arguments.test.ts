import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: random numbers', rule, {
  valid: [
    {
      name: 'ignores a few random bytes',
      code: `
import { randomBytes } from 'node:crypto';
export async function load() {
  return randomBytes(16);
}
      `,
    },
    {
      name: 'ignores a megabyte of random bytes with a callback',
      code: `
import { randomBytes } from 'node:crypto';
export async function load(done) {
  randomBytes(1 << 20, (error, bytes) => {});
}
      `,
    },
    {
      name: 'ignores a megabyte of random bytes with a callback that is a parameter',
      code: `
import { randomBytes } from 'node:crypto';
export async function load(done) {
  randomBytes(1 << 20, done);
}
      `,
    },
    {
      name: 'ignores a number of random bytes that is not known',
      code: `
import { randomBytes } from 'node:crypto';
export async function load(size) {
  return randomBytes(size);
}
      `,
    },
    {
      name: 'ignores the largest small number of random bytes',
      code: `
import { randomBytes } from 'node:crypto';
const SIZE = 64 * 1024;
export async function load() {
  return randomBytes(SIZE - 1);
}
      `,
    },
    {
      name: 'ignores a random integer',
      code: `
import { randomInt } from 'node:crypto';
export async function load() {
  return randomInt(6);
}
      `,
    },
    {
      name: 'ignores a random integer with a callback where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { randomInt } from 'node:crypto';
export async function load() {
  randomInt(6, (error, value) => {});
}
      `,
    },
    {
      name: 'ignores a random UUID',
      options: [{ checkBriefCalls: true }],
      code: `
import { randomUUID } from 'node:crypto';
export async function load() {
  return randomUUID();
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a few random bytes where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { randomBytes } from 'node:crypto';
export async function load() {
  return randomBytes(16);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomBytes',
            context: 'the async function `load`',
            advice: 'Pass `randomBytes` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports a megabyte of random bytes',
      code: `
import { randomBytes } from 'node:crypto';
export async function load() {
  return randomBytes(1 << 20);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomBytes',
            context: 'the async function `load`',
            advice: 'Pass `randomBytes` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports the smallest large number of random bytes',
      code: `
import { randomBytes } from 'node:crypto';
const SIZE = 64 * 1024;
export async function load() {
  return randomBytes(SIZE);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomBytes',
            context: 'the async function `load`',
            advice: 'Pass `randomBytes` a callback.',
          },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports a power as the number of random bytes',
      code: `
import crypto from 'crypto';
export async function load() {
  return crypto.randomBytes(2 ** 20);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomBytes',
            context: 'the async function `load`',
            advice: 'Pass `randomBytes` a callback.',
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a number with separators',
      code: `
import crypto from 'crypto';
export async function load() {
  return crypto.randomBytes(1_000_000);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomBytes',
            context: 'the async function `load`',
            advice: 'Pass `randomBytes` a callback.',
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a random integer where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { randomInt } from 'node:crypto';
export async function load() {
  return randomInt(6);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.randomInt',
            context: 'the async function `load`',
            advice: 'Pass `randomInt` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 19,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: hashing and signing', rule, {
  valid: [
    {
      name: 'ignores hashing data of unknown size',
      code: `
import { createHash } from 'node:crypto';
export async function load(data) {
  return createHash('sha256').update(data).digest('hex');
}
      `,
    },
    {
      name: 'ignores the asynchronous key derivation',
      code: `
import { scrypt } from 'node:crypto';
export async function load(password, salt, done) {
  scrypt(password, salt, 64, done);
}
      `,
    },
    {
      name: 'ignores signing with a callback',
      code: `
import { sign } from 'node:crypto';
export async function load(data, key) {
  sign('sha256', data, key, (error, signature) => {});
}
      `,
    },
    {
      name: 'ignores verifying without a callback, which is brief',
      code: `
import { verify } from 'node:crypto';
export async function load(data, key, signature) {
  return verify('sha256', data, key, signature);
}
      `,
    },
    {
      name: 'ignores spread arguments, among which there may be a callback',
      code: `
import { sign } from 'node:crypto';
export async function load(...args) {
  return sign(...args);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports the key derivation of a password',
      code: `
import { scryptSync } from 'node:crypto';
export async function load(password, salt) {
  return scryptSync(password, salt, 64);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.scryptSync',
            context: 'the async function `load`',
            advice: 'Use `util.promisify(crypto.scrypt)`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports signing without a callback',
      code: `
import { sign } from 'node:crypto';
export async function load(data, key) {
  return sign('sha256', data, key);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.sign',
            context: 'the async function `load`',
            advice: 'Pass `sign` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports verifying without a callback where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { verify } from 'node:crypto';
export async function load(data, key, signature) {
  return verify('sha256', data, key, signature);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'crypto.verify',
            context: 'the async function `load`',
            advice: 'Pass `verify` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 16,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: compression', rule, {
  valid: [
    {
      name: 'ignores compressing a small constant',
      code: `
import zlib from 'node:zlib';
const EMPTY = 'no content';
export async function load() {
  return zlib.gzipSync(EMPTY);
}
      `,
    },
    {
      name: 'ignores compressing a small buffer of a constant',
      code: `
import zlib from 'node:zlib';
export async function load() {
  return zlib.gzipSync(Buffer.from('no content'));
}
      `,
    },
    {
      name: 'ignores compressing the largest small constant',
      code: `
import zlib from 'node:zlib';
export async function load() {
  return zlib.gzipSync('123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
}
      `,
    },
    {
      name: 'ignores the asynchronous compression',
      code: `
import zlib from 'node:zlib';
export async function load(data, done) {
  zlib.gzip(data, done);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports compressing data of unknown size',
      code: `
import zlib from 'node:zlib';
export async function load(data) {
  return zlib.gzipSync(data);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'zlib.gzipSync',
            context: 'the async function `load`',
            advice: 'Use `util.promisify(zlib.gzip)`.',
          },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'reports compressing a small constant where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import zlib from 'node:zlib';
export async function load() {
  return zlib.gzipSync('no content');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'zlib.gzipSync',
            context: 'the async function `load`',
            advice: 'Use `util.promisify(zlib.gzip)`.',
          },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'reports compressing a large constant',
      code: `
import zlib from 'node:zlib';
export async function load() {
  return zlib.gzipSync('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'zlib.gzipSync',
            context: 'the async function `load`',
            advice: 'Use `util.promisify(zlib.gzip)`.',
          },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: a path or what is in the file', rule, {
  valid: [
    {
      name: 'ignores an image that is in memory',
      code: `
import imageSize from 'image-size';
export async function measure(chunks) {
  const icon = Buffer.concat(chunks);
  return imageSize(icon);
}
      `,
    },
    {
      name: 'ignores an archive that is made anew',
      code: `
import AdmZip from 'adm-zip';
export async function pack() {
  return new AdmZip();
}
      `,
    },
    {
      name: 'ignores an image file with a callback',
      code: `
import imageSize from 'image-size';
export async function measure(path, done) {
  imageSize(path, done);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports an archive that is read',
      code: `
import AdmZip from 'adm-zip';
export async function unpack(path) {
  return new AdmZip(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'adm-zip',
            context: 'the async function `unpack`',
            advice: 'Read the file with `readFile` of `node:fs/promises`, and give its content.',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports the path of an image',
      code: `
import imageSize from 'image-size';
export async function measure(path) {
  return imageSize(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'image-size',
            context: 'the async function `measure`',
            advice: 'Pass `image-size` a callback.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 19,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: options', rule, {
  valid: [
    {
      name: 'ignores a command that shelljs does not wait for',
      code: `
import shell from 'shelljs';
export async function load() {
  return shell.exec('git log', { async: true });
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a command that shelljs waits for',
      code: `
import shell from 'shelljs';
export async function load() {
  return shell.exec('git log');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'shelljs.exec',
            context: 'the async function `load`',
            advice: 'Pass `exec` a callback.',
          },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports a command whose options say that shelljs waits',
      code: `
import shell from 'shelljs';
const options = { async: false, silent: true };
export async function load() {
  return shell.exec('git log', options);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'shelljs.exec',
            context: 'the async function `load`',
            advice: 'Pass `exec` a callback.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: cost', rule, {
  valid: [
    {
      name: 'ignores what is brief',
      code: `
import { existsSync, statSync } from 'node:fs';
export async function load(path) {
  return existsSync(path) && statSync(path);
}
      `,
    },
    {
      name: 'ignores a process that is not waited for',
      code: `
import { exec } from 'node:child_process';
export async function load(done) {
  exec('git log', done);
}
      `,
    },
    {
      name: 'ignores waiting asynchronously',
      code: `
export async function load(state) {
  await Atomics.waitAsync(state, 0, 0, 100).value;
}
      `,
    },
    {
      name: 'ignores a variable called Atomics',
      code: `
import { Atomics } from './physics.js';
export async function load(state) {
  Atomics.wait(state, 0, 0, 100);
}
      `,
    },
    {
      name: 'ignores compiling a module asynchronously',
      code: `
export async function load(bytes) {
  return WebAssembly.compile(bytes);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports what is brief where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { existsSync, statSync } from 'node:fs';
export async function load(path) {
  return existsSync(path) && statSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.existsSync',
            context: 'the async function `load`',
            advice:
              'Use `access` from `node:fs/promises`. It rejects where existsSync gives false; better, use the file and handle its error.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 20,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.statSync',
            context: 'the async function `load`',
            advice: 'Use `stat` from `node:fs/promises`.',
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'reports a process',
      code: `
import { execSync } from 'node:child_process';
export async function load() {
  return execSync('git log');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'child_process.execSync',
            context: 'the async function `load`',
            advice:
              'Use `exec`. Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'reports compiling a module',
      code: `
export async function load(bytes) {
  return new WebAssembly.Module(bytes);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'WebAssembly.Module',
            context: 'the async function `load`',
            advice: 'Use `WebAssembly.compile`. It is called without `new`.',
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 32,
        },
      ],
    },
  ],
});
