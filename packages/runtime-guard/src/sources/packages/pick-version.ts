import type { ModuleDescription } from '@loopguard/catalogue/core';
import { join } from 'node:path';
import satisfies from 'semver/functions/satisfies.js';
import { fileSystem } from '../../environment/file-system.ts';

const PRERELEASES = { includePrerelease: true };

/** Version of the package in a folder; undefined where its manifest does not tell. */
export function readVersion(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(
      fileSystem.readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const version: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : '';
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves out what the installed version does not have; of an unknown version, nothing. */
export function pickVersion(
  description: ModuleDescription,
  version: string | undefined,
): ModuleDescription {
  const { blocking = [] } = description;
  const isInstalled = ({ versions }: { readonly versions?: string }) =>
    versions === undefined || version === undefined || satisfies(version, versions, PRERELEASES);
  return { ...description, blocking: blocking.filter(isInstalled) };
}
