/** The inspector; undefined in a Node.js that was built without it. */
export function findInspector(): typeof import('node:inspector') | undefined {
  try {
    return process.getBuiltinModule('node:inspector');
  } catch {
    return undefined;
  }
}
