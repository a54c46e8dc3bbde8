// Installs the Node.js versions of package.json beside this file, once, where they exist (Linux on x64).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const installed = ['node-22', 'node-24', 'node-26'].every((name) =>
  existsSync(new URL(`node_modules/${name}/bin/node`, import.meta.url)),
);
if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    `No Node.js binaries for ${process.platform}-${process.arch}: tests run on ${process.version} only.`,
  );
} else if (!installed) {
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
