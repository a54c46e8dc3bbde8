import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Installs what a benchmark compares with, once, into the folder whose `package.json` names it. */
export function installPeers(folder) {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${folder}: what to compare with could not be installed.`);
}
