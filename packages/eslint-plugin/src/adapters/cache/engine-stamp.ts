import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ownFolder } from '../../own-folder.ts';
import { hashText } from '../project/hash-text.ts';

/** Changes with the code of the engine and of the catalogue: what another one kept is not read. */
export function readEngineStamp(): string {
  const catalogue = createRequire(import.meta.url).resolve('@loopguard/catalogue');
  const folders = [ownFolder, path.dirname(catalogue)];
  return hashText([process.version, ...folders.flatMap(describeFiles)].join('\n'));
}

function describeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    });
}
