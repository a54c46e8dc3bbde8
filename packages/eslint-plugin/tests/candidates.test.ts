import { describe, expect, it } from 'vitest';
import { createDependencies } from '../src/adapters/dependencies/create-dependencies.ts';
import { createProject } from '../src/adapters/project/create-project.ts';
import { takeSnapshot } from '../src/adapters/project/take-snapshot.ts';
import { readSettings } from '../src/adapters/read-settings.ts';
import { noTypes } from '../src/engine/link/type-resolver.ts';
import { writeFiles } from './support/write-files.ts';

const reading = `import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('a');\n`;

const project = {
  'package.json': '{}',
  'read.js': reading,
  'load.js': `import { read } from './read.js';\nimport './log.js';\nexport const load = async () => read();\n`,
  'log.js': `export const log = () => {};\n`,
  'other.js': `export const other = 1;\n`,
  'load.test.js': `import { load } from './load.js';\nimport { readFileSync } from 'node:fs';\nload();\n`,
};

describe('the files that are read in full', () => {
  it('are those that can reach what blocks, and what these import, but no tests', () => {
    expect(candidatesIn(project)).toEqual(['load.js', 'log.js', 'read.js']);
  });

  it('are tests too where what is served imports them', () => {
    const helper = `export const read = () => import('node:fs');\n`;
    expect(
      candidatesIn({
        'package.json': '{}',
        'tests/helper.js': helper,
        'load.js': `import { read } from './tests/helper.js';\nimport 'node:fs';\nread();\n`,
      }),
    ).toEqual(['load.js', 'tests/helper.js']);
  });

  it('are those too that such a file loads by name', () => {
    const files = {
      'package.json': '{}',
      'commands/one.js': `exports.run = (bot) => bot.save();\n`,
      'commands/admin/two.js': `exports.run = (bot) => bot.save();\n`,
      'commands/admin/old/three.js': `exports.run = (bot) => bot.save();\n`,
      'other/four.js': `exports.run = (bot) => bot.save();\n`,
    };
    const bots = [
      'const { readdirSync } = require("fs"); require(`./commands/${name}`);',
      `const { readdirSync } = require('fs'); require('./commands/' + name);`,
      `const { readdirSync } = require('fs'); require(path.join(__dirname, 'commands', name));`,
      `const { readdirSync } = require('fs'); require(__dirname + '/commands/' + name);`,
    ];
    for (const text of bots) {
      expect(candidatesIn({ ...files, 'bot.js': text })).toEqual([
        'bot.js',
        'commands/admin/two.js',
        'commands/one.js',
      ]);
    }
  });

  it('are not all that lies around a file that loads something by name', () => {
    const bot = `const root = path.join(__dirname, '..'); require('fs'); require(root + name);`;
    const files = {
      'package.json': '{}',
      'src/bot.js': bot,
      'src/other.js': '',
      'lib/more.js': '',
    };
    expect(candidatesIn(files)).toEqual(['src/bot.js']);
  });

  it('are those that the policy takes out of the quiet ones', () => {
    expect(candidatesIn(project, ['!load.test.js'])).toContain('load.test.js');
  });
});

describe('a quiet file', () => {
  it('is known for one where it imports what only tests import', () => {
    const root = writeFiles({
      'package.json': '{}',
      'test-utils.js': `import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('a');\n`,
      'load.test.js': `import { load } from './test-utils.js';\nload();\n`,
    });
    const opened = createProject(root, readSettings({}));
    expect(opened.reportOf('test-utils.js', noTypes)?.findings).toEqual([]);
    expect(opened.compare('load.test.js', 'whatever')).toBe('quiet');
  });
});

function candidatesIn(
  files: Readonly<Record<string, string>>,
  quietFiles: readonly string[] = [],
): string[] {
  const root = writeFiles(files);
  const settings = { ...readSettings({}), quietFiles };
  const dependencies = createDependencies({ root, ...settings });
  const snapshot = takeSnapshot(root, { ...settings, dependencies }, { files: new Map() });
  return [...snapshot.candidates()].sort();
}
