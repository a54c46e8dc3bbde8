import path from 'node:path';

/** Turns a glob that is relative to a folder into one that is relative to the root; `folder` is empty for the root itself. */
export function rebaseGlob(glob: string, folder: string): string {
  if (folder === '') return glob;
  if (glob.startsWith('!')) return `!${rebaseGlob(glob.slice(1), folder)}`;
  const escaped = folder.replaceAll(/[!()*+?@[\\\]{|}]/gu, String.raw`\$&`);
  return path.posix.join(escaped, glob);
}
