import type { ModuleDescription } from '../types.ts';
import { fs } from './fs.ts';

export type { ModuleDescription };

/** Node's own modules and globals. */
export const nodeModules: readonly ModuleDescription[] = [fs];
