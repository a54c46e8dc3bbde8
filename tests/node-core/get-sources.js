// Fetches the sources of one version of Node.js through Debian's package client, which checks them, and unpacks them once.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Releases of Debian whose `nodejs` packages `versions.js` names. */
const releases = ['trixie', 'forky', 'sid'];

/** Gives the folder of the sources. */
export function getSources({ node, source }, cache) {
  const folder = path.join(cache, `sources-${node}`);
  if (existsSync(folder)) return folder;
  const archives = path.join(cache, 'archives');
  const archive = findArchive(archives, node) ?? download(source, { archives, cache, node });
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  execFileSync('tar', ['xf', archive, '-C', unfinished, '--strip-components=1']);
  renameSync(unfinished, folder);
  return folder;
}

function findArchive(folder, node) {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find(
    (file) => /\.orig\.tar\.\w+$/.test(file) && has(file, node),
  );
  return name === undefined ? undefined : path.join(folder, name);
}

function has(file, node) {
  return file.startsWith(`nodejs_${node}+`);
}

function download(source, { archives, cache, node }) {
  mkdirSync(archives, { recursive: true });
  const apt = configureApt(path.join(cache, 'apt'));
  execFileSync('apt-get', [...apt, 'update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  // A mirror may lack the parts of a source package that are not needed here; what came is checked already.
  const only = ['source', '--download-only', '--tar-only', `nodejs=${source}`];
  const { stderr } = spawnSync('apt-get', [...apt, ...only], { cwd: archives, encoding: 'utf8' });
  const archive = findArchive(archives, node);
  if (archive !== undefined) return archive;
  throw new Error(
    `There are no sources of nodejs ${source}. Known versions: ${readKnownVersions(apt)}. Change versions.js.\n${stderr}`,
  );
}

function readKnownVersions(apt) {
  const text = execFileSync('apt-cache', [...apt, 'showsrc', '--only-source', 'nodejs'], {
    encoding: 'utf8',
  });
  return [...text.matchAll(/^Version: (.*)$/gm)].map(([, version]) => version).join(', ');
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
