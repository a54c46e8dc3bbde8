// Fetches the sources of one version of Node.js from Debian and unpacks them once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { downloadDebianSource } from '../support/download-debian-source.js';

/** Gives the folder of the sources. */
export function getSources({ node, source }, cache) {
  const folder = path.join(cache, `sources-${node}`);
  if (existsSync(folder)) return folder;
  const archive = downloadDebianSource(
    {
      name: 'nodejs',
      version: source,
      isWanted: (file) => file.startsWith(`nodejs_${node}+`),
    },
    cache,
  );
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  execFileSync('tar', ['xf', archive, '-C', unfinished, '--strip-components=1']);
  renameSync(unfinished, folder);
  return folder;
}
