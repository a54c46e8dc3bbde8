import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: packages', rule, {
  valid: [
    {
      name: 'ignores a map of the language beside a database that has its methods',
      code: `
import Enmap from 'enmap';
import express from 'express';
export const settings = new Enmap({ name: 'settings' });
const prefixes = new Map();
express().get('/prefix/:guild', (request, response) => {
  response.send(prefixes.get(request.params.guild));
});
      `,
    },
    {
      name: 'ignores a log that is read with a callback',
      code: `
import express from 'express';
import gitlog from 'gitlog';
express().get('/log', (request, response) => {
  gitlog({ repo: '.' }, (error, commits) => response.send(commits));
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a database of values by key',
      code: `
import Enmap from 'enmap';
import express from 'express';
const settings = new Enmap({ name: 'settings' });
express().get('/prefix/:guild', (request, response) => {
  response.send(settings.ensure(request.params.guild, '!'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'enmap.Enmap.prototype.ensure',
            context: 'the request handler `GET /prefix/:guild`',
            advice:
              'Every call is a query of better-sqlite3: keep the values in memory, or use a database that is asynchronous.',
          },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'reports a log that is read without a callback',
      code: `
import express from 'express';
import gitlog from 'gitlog';
express().get('/log', (request, response) => {
  response.send(gitlog({ repo: '.' }));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'gitlog',
            context: 'the request handler `GET /log`',
            advice: 'Pass `gitlog` a callback.',
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 23,
        },
      ],
    },
  ],
});
