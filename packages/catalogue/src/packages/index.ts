import type { ModuleDescription } from '../types.ts';

/** Packages that block, or that take callbacks without being a framework. */
export const packages: readonly ModuleDescription[] = [];
