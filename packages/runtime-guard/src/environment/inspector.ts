/** The inspector; undefined in a Node.js that was built without it. */
export function findInspector(): typeof import('node:inspector') | undefined {
  try {
    return process.getBuiltinModule('node:inspector');
  } catch {
    return undefined;
  }
}

/** Gives a function that tells whether a debugger may be attached to this thread. */
export function watchInspector(): () => boolean {
  const inspector = findInspector();
  return () => inspector?.url() !== undefined;
}
