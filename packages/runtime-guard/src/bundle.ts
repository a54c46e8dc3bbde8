// The guard as one file, for those who preload it and those who install it.
export { installGuard } from './install.ts';
export { preload } from './preload.ts';
