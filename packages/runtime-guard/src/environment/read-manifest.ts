import { join } from 'node:path';
import { fileSystem } from './file-system.ts';

/** What the `package.json` in a folder says; undefined where it is missing, unreadable or broken. */
export function readManifest(folder: string): unknown {
  try {
    return JSON.parse(fileSystem.readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
