import { describe, expect, it } from 'vitest';
import { createVersionOf } from '../src/adapters/dependencies/create-version-of.ts';
import { createProject } from '../src/adapters/project/create-project.ts';
import { readSettings } from '../src/adapters/read-settings.ts';
import { noTypes } from '../src/engine/link/type-resolver.ts';
import { writeFiles } from './support/write-files.ts';

const formatting = `import prettier from 'prettier';\nexport async function tidy(text) { return prettier.format(text); }\n`;
const collecting = `import { sync } from 'which';\nexport async function find(name) { return sync(name); }\n`;
const counting = `import Enmap from 'enmap';\nconst counts = new Enmap({ name: 'counts' });\nexport async function count(name) { counts.set(name, counts.get(name) + 1); }\n`;
const pushing = `import { JsonDB } from 'node-json-db';\nconst db = new JsonDB('users');\nexport async function add(user) { db.push('/users[]', user); }\n`;
const finding = `import { sync } from 'find-up';\nexport async function find() { return sync('a'); }\n`;

describe('an API that not all versions have', () => {
  it.each([
    ['2.8.8', ['prettier.format <3']],
    ['3.6.2', []],
    ['3.0.0-alpha.1', []],
    ['unheard-of', ['prettier.format <3']],
  ])('is found in prettier %s as it is there', (version, expected) => {
    expect(lint('a.js', { 'a.js': formatting, ...installed('prettier', version) })).toEqual(
      expected,
    );
  });

  it('is found where the package is not installed', () => {
    expect(lint('a.js', { 'a.js': formatting })).toEqual(['prettier.format <3']);
  });

  it.each([
    ['1.3.1', '<2'],
    ['2.0.2', '>=2'],
  ])('is found in which %s by the entry for it', (version, range) => {
    expect(lint('a.js', { 'a.js': collecting, ...installed('which', version) })).toEqual([
      `which.sync ${range}`,
    ]);
  });

  it.each([
    ['5.9.10', ['enmap.Enmap.prototype.set >=5']],
    ['6.1.6', ['enmap.Enmap.prototype.get >=6', 'enmap.Enmap.prototype.set >=5']],
  ])('is found in enmap %s where that asks the database', (version, expected) => {
    expect(lint('a.js', { 'a.js': counting, ...installed('enmap', version) }).sort()).toEqual(
      expected,
    );
  });

  it.each([
    ['1.6.0', ['node-json-db.JsonDB.prototype.push <2']],
    ['2.6.0', []],
  ])('is found in node-json-db %s unless that gives promises', (version, expected) => {
    expect(lint('a.js', { 'a.js': pushing, ...installed('node-json-db', version) })).toEqual(
      expected,
    );
  });

  it('is not reported by its name where the version lacks it', () => {
    expect(lint('a.js', { 'a.js': finding, ...installed('find-up', '7.0.0') })).toEqual([]);
  });

  it('is judged by the version that is nearest to the file', () => {
    const files = {
      'a.js': formatting,
      'old/a.js': formatting,
      ...installed('prettier', '3.6.2'),
      ...installed('prettier', '2.8.8', 'old/'),
    };
    expect(lint('a.js', files)).toEqual([]);
    expect(lint('old/a.js', files)).toEqual(['prettier.format <3']);
  });
});

describe('the version of a module', () => {
  it('is that of its package', () => {
    const root = writeFiles({
      ...installed('lowdb', '7.0.1'),
      ...installed('@babel/core', '7.1.0'),
    });
    const versionOf = createVersionOf(root);
    expect(versionOf('src/a.js', 'lowdb/node')).toBe('7.0.1');
    expect(versionOf('src/a.js', '@babel/core')).toBe('7.1.0');
  });

  it("is not known of Node.js's own, whatever is installed under that name", () => {
    const versionOf = createVersionOf(writeFiles(installed('fs', '0.0.1')));
    expect(versionOf('a.js', 'fs')).toBeUndefined();
  });
});

function installed(name: string, version: string, below = ''): Record<string, string> {
  return {
    [`${below}node_modules/${name}/package.json`]: JSON.stringify({ name, version, main: 'i.js' }),
    [`${below}node_modules/${name}/i.js`]: '',
  };
}

/** The APIs that are found in one of a project's files, and the versions that their entries are for. */
function lint(file: string, files: Readonly<Record<string, string>>): string[] {
  const root = writeFiles({ 'package.json': '{}', ...files });
  const project = createProject(root, readSettings({}));
  const { findings } = project.reportOf(file, noTypes) ?? { findings: [] };
  return findings.map(({ end: { known } }) => `${known.id} ${known.api.versions ?? 'all'}`);
}
