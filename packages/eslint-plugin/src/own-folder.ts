/** The folder of this package's code, whichever build of it runs: the sources, the modules or the bundle. */
export const ownFolder = import.meta.dirname;
