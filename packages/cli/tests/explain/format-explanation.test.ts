import type { CallExplanation, FunctionExplanation } from '@loopguard/eslint-plugin/explain';
import type { ExplainedFile } from '../../src/explain/format-explanation.ts';
import { describe, expect, it } from 'vitest';
import { formatExplanation } from '../../src/explain/format-explanation.ts';

const place = { file: 'src/db.js', line: 4 };

function call(part: Partial<CallExplanation>): CallExplanation {
  return {
    line: 2,
    callee: 'load',
    awaited: false,
    followed: 'yes',
    targets: [],
    reason: undefined,
    handed: [],
    ...part,
  };
}

function describeFunction(part: Partial<FunctionExplanation>): FunctionExplanation {
  return {
    name: 'show',
    form: 'declaration',
    line: 1,
    runsAs: 'request-handler',
    label: 'GET /x',
    reasons: ['handed to `app.get` at line 9: runs as request handler (GET /x)'],
    calledBy: [],
    escapes: false,
    isPart: false,
    calls: [],
    ...part,
  };
}

function explained(
  functions: readonly FunctionExplanation[],
  part: Partial<ExplainedFile['file']> = {},
): ExplainedFile {
  return {
    file: {
      file: 'src/a.js',
      role: 'served',
      roleReason: 'it is no test',
      functions,
      blocking: [],
      count: { calls: 3, followed: 2 },
      ...part,
    },
    isRead: true,
    project: { files: 12, readFiles: 10, count: { calls: 437, followed: 412 } },
    policy: 'loopguard.config.js',
  };
}

const full = explained(
  [
    describeFunction({
      calls: [
        call({
          callee: 'load',
          targets: [{ kind: 'function', text: 'load', place, runsAs: 'plain', cost: undefined }],
        }),
        call({
          line: 3,
          callee: 'db.query',
          followed: 'no',
          reason: {
            code: 'no-callers',
            text: 'parameter `db` of `connect` has no known callers',
            through: ['`db`', '`connect()`'],
          },
        }),
      ],
    }),
    describeFunction({ name: 'part', isPart: true, line: 5 }),
  ],
  {
    blocking: [
      {
        line: 2,
        api: 'fs.readFileSync',
        cost: 'file',
        chain: 'load() a.js:2 → fs.readFileSync db.js:5',
        context: 'the request handler `GET /x`',
        verdict: { type: 'reported', rule: 'no-transitive-sync', presets: 'recommended', text: '' },
      },
    ],
  },
);

describe('an explanation of a file', () => {
  it('says what it is, what runs, where calls lead, what blocks, and how much is followed', () => {
    expect(formatExplanation(full, { width: 80 })).toBe(`\
src/a.js: its contexts are judged, since it is no test.
Policy: loopguard.config.js.

1  show: request handler \`GET /x\`
    handed to \`app.get\` at line 9: runs as request handler (GET /x)
    2  load      load at src/db.js:4 (plain)
    3  db.query  not followed: parameter \`db\` of \`connect\` has no known callers

What blocks
  2  fs.readFileSync (file) in the request handler \`GET /x\`
      load() a.js:2 → fs.readFileSync db.js:5
      reported by loopguard/no-transitive-sync in \`recommended\`

This file: followed 2 of 3 calls.
The project: followed 412 of 437 calls in 10 files; the other 2 are quiet or
  can reach nothing that blocks.
`);
  });

  it.each([60, 80, 100])('fits %i columns', (width) => {
    const lines = formatExplanation(full, { width }).split('\n');
    const tooLong = lines.filter((line) => line.length > width && !line.includes('not followed'));
    expect(tooLong).toEqual([]);
  });

  it('of one line has nothing but that line, and the way that was followed', () => {
    const text = formatExplanation(full, { width: 100, line: 3 });
    expect(text).toContain('3  db.query');
    expect(text).toContain('db.query: the way there: `db` ← `connect()`');
    expect(text).not.toContain('2  load');
    expect(text).not.toContain('What blocks');
  });

  it('of a line without calls says so', () => {
    expect(formatExplanation(full, { width: 100, line: 8 })).toContain(
      'Nothing is called here, and no function starts here.',
    );
  });

  it('names three callers, and all where the line is explained', () => {
    const calledBy = ['a', 'b', 'c', 'd'].map((name, index) => ({ ...place, name, line: index }));
    const one = explained([describeFunction({ calledBy, escapes: true })]);
    expect(formatExplanation(one, { width: 200 })).toContain(
      'c at src/db.js:2, 1 more, maybe code that is not known',
    );
    expect(formatExplanation(one, { width: 200, line: 1 })).toContain('d at src/db.js:3, maybe');
  });

  it('says where else a call can lead, if not all of it is known', () => {
    const partly = call({
      followed: 'partly',
      targets: [
        { kind: 'api', text: 'fs.openSync', place: undefined, runsAs: undefined, cost: 'file' },
      ],
      reason: { code: 'expression', text: 'it is odd', through: [] },
    });
    expect(
      formatExplanation(explained([describeFunction({ calls: [partly] })]), { width: 100 }),
    ).toContain('fs.openSync BLOCKS (file); else not followed: it is odd');
  });

  it('says that a file was not read in full', () => {
    expect(
      formatExplanation({ ...full, isRead: false, policy: undefined }, { width: 200 }),
    ).toContain(
      'The linter does not read it in full: nothing in it can reach anything that blocks.\nPolicy: none.',
    );
  });
});
