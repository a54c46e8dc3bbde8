import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['js', 'mjs', 'cjs', 'json'].map((extension) => `loopguard.config.${extension}`);

/**
 * The folder that the paths in a policy are relative to, from the root with `/`: the root, or where no policy lies there, the
 * first folder on the way to `folder` in which one does. Empty for the root.
 */
export function findPolicyFolder(root: string, folder: string): string {
  const parts = path.relative(root, folder).split(path.sep);
  const folders = ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
  return folders.find((one) => hasPolicy(path.join(root, one))) ?? '';
}

function hasPolicy(folder: string): boolean {
  return names.some((name) => existsSync(path.join(folder, name)));
}
