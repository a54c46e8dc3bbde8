import type { ModuleDescription } from '../types.ts';

/** Frameworks and libraries that call handlers: servers, sockets, queues, schedulers. */
export const frameworks: readonly ModuleDescription[] = [];
