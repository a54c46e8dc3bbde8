import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Installs the linters to compare with, once, into a folder of their own. */
export function installPeers() {
  const folder = path.join(import.meta.dirname, 'peers');
  if (existsSync(path.join(folder, 'node_modules/oxlint'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The linters to compare with could not be installed.`);
}
