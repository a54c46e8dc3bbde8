/**
 * Names a blocking API as messages, reports and allowances do: `fs.readFileSync`, `Atomics.wait`,
 * `node:sqlite.DatabaseSync.prototype.exec`, `bcrypt.hashSync`; the module alone where the module itself is the function.
 */
export function formatApiId(module: string, exportPath: string): string {
  if (module === 'global') return exportPath;
  return exportPath === 'default' ? module : `${module}.${exportPath.replace(/^default\./, '')}`;
}

/** Whether a name (of an API, a function, a package) fits a glob: `*` stands for any part of it, nothing else means anything special. */
export function matchesName(glob: string, name: string): boolean {
  return compileNameGlob(glob)(name);
}

/** The same for a glob that many names are held against. */
export function compileNameGlob(glob: string): (name: string) => boolean {
  if (!glob.includes('*')) return (name) => name === glob;
  const parts = glob
    .split('*')
    .map((part) => part.replaceAll(/[$()+./?[\\\]^{|}]/gu, String.raw`\$&`));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'u');
  return (name) => pattern.test(name);
}
