import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface NodeBinary {
  readonly name: string;
  readonly path: string;
}

const optional = ['22', '24', '26'].map((major) => ({
  name: `Node ${major}`,
  path: fileURLToPath(
    new URL(`../../../../tests/nodes/node_modules/node-${major}/bin/node`, import.meta.url),
  ),
}));

/** The Node that runs the tests, and those of 22, 24 and 26 that are installed. */
export const nodeBinaries: readonly NodeBinary[] = [
  { name: `Node ${process.versions.node} (this one)`, path: process.execPath },
  ...optional.filter(({ path }) => existsSync(path)),
];
