import type { ModuleDescription } from '../types.ts';
import { childProcess } from './child-process.ts';
import { crypto } from './crypto.ts';
import { fs } from './fs.ts';
import { zlib } from './zlib.ts';

export type { ModuleDescription };

/** Node's own modules and globals. */
export const nodeModules: readonly ModuleDescription[] = [childProcess, crypto, fs, zlib];
