// Fetches the sources of a package with its tests, and installs what they need, once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadDebianSource } from '../support/download-debian-source.js';

/** Gives the folder in which the tests of a suite are run. */
export function getSuite(suite, cache) {
  const folder = path.join(cache, suite.name);
  if (existsSync(folder)) return folder;
  const archive =
    'debian' in suite ? downloadFromDebian(suite.debian, cache) : downloadFromNpm(suite.npm, cache);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  execFileSync('tar', ['xf', archive, '-C', unfinished, '--strip-components=1']);
  if ('tests' in suite) checkOut(suite.tests, unfinished);
  install(unfinished, suite.needs);
  renameSync(unfinished, folder);
  return folder;
}

function downloadFromDebian({ name, version }, cache) {
  const upstream = version.slice(0, version.lastIndexOf('-'));
  const start = `${name}_${upstream}.orig.tar.`;
  return downloadDebianSource({ name, version, isWanted: (file) => file.startsWith(start) }, cache);
}

function downloadFromNpm(specifier, cache) {
  const archives = path.join(cache, 'archives');
  mkdirSync(archives, { recursive: true });
  const output = execFileSync('npm', ['pack', '--silent', specifier], {
    cwd: archives,
    encoding: 'utf8',
  });
  return path.join(archives, output.trim());
}

/** Adds folders of a tag of the package's repository to what npm has. */
function checkOut({ repository, tag, folders }, folder) {
  const clone = `${folder}.git`;
  rmSync(clone, { recursive: true, force: true });
  const shallow = ['--quiet', '--bare', '--depth=1', '--filter=blob:none', '--branch', tag];
  execFileSync('git', ['clone', ...shallow, repository, clone]);
  execFileSync('git', [
    `--git-dir=${clone}`,
    `--work-tree=${folder}`,
    'checkout',
    '--quiet',
    'HEAD',
    '--',
    ...folders,
  ]);
  rmSync(clone, { recursive: true, force: true });
}

/** Of the development dependencies only those that the tests need: linters and the like are large. */
function install(folder, needs) {
  const file = path.join(folder, 'package.json');
  const own = JSON.parse(readFileSync(file, 'utf8'));
  const devDependencies = Object.fromEntries(
    Object.entries({ ...own.devDependencies, ...needs.versions }).filter(([name]) =>
      needs.packages.includes(name),
    ),
  );
  writeFileSync(file, `${JSON.stringify({ ...own, devDependencies }, null, 2)}\n`);
  rmSync(path.join(folder, 'package-lock.json'), { force: true });
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--force'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
