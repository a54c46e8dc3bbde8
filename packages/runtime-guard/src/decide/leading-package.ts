/**
 * Name of the package that a specifier, or a path below `node_modules`, begins with: `name` or `@scope/name`. Asked at every load:
 * without a regular expression, as the program may look at what the last one matched (`RegExp.$1`).
 */
export function leadingPackage(specifier: string): string {
  const [first = '', second] = specifier.split('/', 2);
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
