import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder whose files belong together: the nearest workspace root or repository around `folder`, else its package. */
export function findRoot(folder: string): string {
  return findMarkedRoot(folder) ?? folder;
}

/** The same; undefined where neither a workspace, nor a repository, nor a package is around. */
export function findMarkedRoot(folder: string): string | undefined {
  const folders = ancestors(folder);
  return (
    folders.find(isWorkspaceRoot) ??
    folders.find((one) => existsSync(path.join(one, '.git'))) ??
    folders.find((one) => existsSync(path.join(one, 'package.json')))
  );
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function isWorkspaceRoot(folder: string): boolean {
  if (existsSync(path.join(folder, 'pnpm-workspace.yaml'))) return true;
  const manifest = path.join(folder, 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"workspaces"');
}
