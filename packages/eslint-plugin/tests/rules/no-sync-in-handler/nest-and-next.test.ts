import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: NestJS', rule, {
  valid: [
    {
      name: 'ignores a method without a decorator',
      code: `
import { readFileSync } from 'node:fs';
import { Controller } from '@nestjs/common';
@Controller('users')
export class UsersController {
  read(id: string) {
    return readFileSync(id);
  }
}
      `,
    },
    {
      name: 'ignores a decorator of the project with the same name',
      code: `
import { readFileSync } from 'node:fs';
import { Get } from './decorators.js';
export class UsersController {
  @Get(':id')
  find(id: string) {
    return readFileSync(id);
  }
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a method with a route decorator',
      code: `
import { readFileSync } from 'node:fs';
import { Controller, Get, Post } from '@nestjs/common';
@Controller('users')
export class UsersController {
  @Get(':id')
  find(id: string) {
    return readFileSync(id);
  }
  @Post()
  async create() {
    return readFileSync('a');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `find`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 24,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `create`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 12,
          endLine: 12,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in guards, interceptors and middleware',
      code: `
import { readFileSync } from 'node:fs';
import { CanActivate, ExecutionContext, Injectable, NestInterceptor, NestMiddleware } from '@nestjs/common';
@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(state: ExecutionContext) {
    return readFileSync('key').length > 0;
  }
}
@Injectable()
export class Log implements NestInterceptor, NestMiddleware {
  intercept(state: ExecutionContext, following: any) {
    readFileSync('a');
    return following.handle();
  }
  use(incoming: any, outgoing: any, done: () => void) {
    readFileSync('b');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `canActivate`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 24,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `intercept`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 13,
          column: 5,
          endLine: 13,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `use`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 17,
          column: 5,
          endLine: 17,
          endColumn: 17,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: Next.js', rule, {
  valid: [
    {
      name: 'leaves other exports of a route file alone',
      filename: 'app/api/users/route.ts',
      code: `
import { readFileSync } from 'node:fs';
export const dynamic = 'force-dynamic';
export function read() {
  return readFileSync('users.json');
}
      `,
    },
    {
      name: 'leaves GET of another file to no-sync-in-async',
      filename: 'lib/users.ts',
      code: `
import { readFileSync } from 'node:fs';
export async function GET() {
  return new Response(readFileSync('users.json'));
}
      `,
    },
    {
      name: 'ignores what runs when the site is built',
      filename: 'pages/posts/[id].tsx',
      code: `
import { readFileSync } from 'node:fs';
export async function getStaticProps() {
  return { props: { text: readFileSync('a', 'utf8') } };
}
export async function getStaticPaths() {
  return { paths: JSON.parse(readFileSync('paths.json', 'utf8')), fallback: false };
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a route handler',
      filename: 'app/api/users/route.ts',
      code: `
import { readFileSync } from 'node:fs';
export async function GET() {
  return new Response(readFileSync('users.json'));
}
export const POST = async () => new Response(readFileSync('users.json'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 35,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `POST`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 58,
        },
      ],
    },
    {
      name: 'reports in an API route',
      filename: 'pages/api/users.ts',
      code: `
import { readFileSync } from 'node:fs';
export default function handler(incoming, outgoing) {
  outgoing.send(readFileSync('users.json'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `handler`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in getServerSideProps',
      filename: 'src/pages/index.tsx',
      code: `
import { readFileSync } from 'node:fs';
export const getServerSideProps = async () => ({ props: { text: readFileSync('a', 'utf8') } });
export default function Page({ text }) {
  return null;
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `getServerSideProps`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: 'reports in middleware',
      filename: 'middleware.ts',
      code: `
import { readFileSync } from 'node:fs';
export function middleware(incoming) {
  return readFileSync('a');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `middleware`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
  ],
});
