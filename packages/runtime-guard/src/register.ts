import { preload } from './preload.ts';

// Before the program's own modules load.
preload({ isPreloaded: true });
