/** Whether a specifier can lead to a file of the project, rather than to a package: it is a path, or an alias of one. */
export function isProjectSpecifier(specifier: string): boolean {
  return /^(?:[./#~]|@(?:\/|$))/u.test(specifier);
}
