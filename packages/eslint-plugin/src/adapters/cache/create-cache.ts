import path from 'node:path';
import { isWithoutBinding } from '../native/load-native.ts';
import { hashText } from '../project/hash-text.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { readEngineStamp } from './engine-stamp.ts';
import { findCacheFolder } from './find-cache-folder.ts';

/** What is kept on disk between lint runs of one project. It is a help only: nothing depends on it being there. */
export interface Cache {
  /** The text that was kept under a name by this very version; undefined where there is none. */
  read: (name: string) => string | undefined;
  write: (name: string, content: string) => void;
}

/** Creates the cache of the project below `root`, and the folder for it: a new folder would look like a package that was installed. */
export function createCache(root: string): Cache {
  const folder = findCacheFolder(root);
  const stamp = folder === undefined ? '' : readEngineStamp();
  return {
    read: (name) => folder && readCacheFile(fileOf(folder, name), stamp),
    write(name, content) {
      // What is found without a native binding is less than what is to be found with it.
      if (folder !== undefined && !isWithoutBinding())
        writeCacheFile(fileOf(folder, name), content, stamp);
    },
  };
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, `${hashText(name).slice(0, 16)}.txt`);
}
