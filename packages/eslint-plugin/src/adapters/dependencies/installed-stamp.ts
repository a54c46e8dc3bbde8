import { statSync } from 'node:fs';
import path from 'node:path';

/** What package managers write whenever they have installed something; npm, pnpm, Yarn. */
const markers = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity', '.'];

/** Changes when packages were installed or removed. */
export function installedStamp(root: string): string {
  return markers
    .map((marker) => path.join(root, 'node_modules', marker))
    .map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    .join(':');
}
