// Fetches archives of source packages through Debian's package client, which checks them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Releases of Debian whose packages the tests name. */
const releases = ['trixie', 'forky', 'sid'];

/**
 * Downloads the archives of one version of a source package into `archives` in the cache, once. Gives the path of the archive
 * for which `isWanted` is true; throws an error that names the known versions if there is none.
 */
export function downloadDebianSource({ name, version, isWanted }, cache) {
  const archives = path.join(cache, 'archives');
  mkdirSync(archives, { recursive: true });
  const downloaded = findArchive(archives, isWanted);
  if (downloaded !== undefined) return downloaded;
  const apt = configureApt(path.join(cache, 'apt'));
  if (!readKnownVersions(apt, name).includes(version)) {
    execFileSync('apt-get', [...apt, 'update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  // A mirror may lack the parts of a source package that are not needed here; what came is checked already.
  const only = ['source', '--download-only', '--tar-only', `${name}=${version}`];
  const { stderr } = spawnSync('apt-get', [...apt, ...only], { cwd: archives, encoding: 'utf8' });
  const archive = findArchive(archives, isWanted);
  if (archive !== undefined) return archive;
  const known = readKnownVersions(apt, name).join(', ');
  throw new Error(
    `There are no sources of ${name} ${version}. Known versions: ${known}. Name one of them.\n${stderr}`,
  );
}

function findArchive(folder, isWanted) {
  const name = readdirSync(folder).find((file) => /\.orig\.tar\.\w+$/.test(file) && isWanted(file));
  return name === undefined ? undefined : path.join(folder, name);
}

function readKnownVersions(apt, name) {
  const { stdout } = spawnSync('apt-cache', [...apt, 'showsrc', '--only-source', name], {
    encoding: 'utf8',
  });
  return [...stdout.matchAll(/^Version: (.*)$/gm)].map(([, version]) => version);
}

/** A configuration of its own, on the mirror that the system uses: the system's lists stay as they are. */
function configureApt(folder) {
  for (const name of ['lists/partial', 'archives/partial']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  const list = path.join(folder, 'sources.list');
  const mirror = findMirror();
  const lines = releases.map((name) => `deb-src [signed-by=${KEYRING}] ${mirror} ${name} main\n`);
  writeFileSync(list, lines.join(''));
  const settings = {
    'Dir::State::lists': path.join(folder, 'lists'),
    'Dir::Cache': folder,
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '-',
    'APT::Sandbox::User': 'root',
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

function findMirror() {
  const text = execFileSync('apt-get', ['indextargets', '--format', '$(ORIGIN) $(REPO_URI)'], {
    encoding: 'utf8',
  });
  const line = text.split('\n').find((one) => one.startsWith('Debian '));
  if (line === undefined) {
    throw new Error('There is no mirror of Debian: run `apt-get update` on a Debian system first.');
  }
  return line.slice('Debian '.length);
}
