/** What is tested: versions of which Debian has the sources and npm the binaries, by major version. */
export const versions = {
  20: { node: '20.19.2', source: '20.19.2+dfsg-1+deb13u3' },
  22: { node: '22.22.2', source: '22.22.2+dfsg+~cs22.19.15-3' },
  24: { node: '24.21.0', source: '24.21.0+dfsg+~cs24.13.4-1' },
};

/** Folders of Node's tests whose files are programs that end with code 0 if all is well. */
export const suites = [
  'parallel',
  'sequential',
  'es-module',
  'module-hooks',
  'async-hooks',
  'client-proxy',
  'report',
  'sqlite',
  'test-runner',
];
