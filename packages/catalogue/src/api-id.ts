/**
 * Names a blocking API as messages, reports and allowances do: `fs.readFileSync`, `Atomics.wait`,
 * `node:sqlite.DatabaseSync.prototype.exec`, `bcrypt.hashSync`; the module alone where the module itself is the function.
 */
export function formatApiId(module: string, exportPath: string): string {
  if (module === 'global') return exportPath;
  return exportPath === 'default' ? module : `${module}.${exportPath.replace(/^default\./, '')}`;
}
