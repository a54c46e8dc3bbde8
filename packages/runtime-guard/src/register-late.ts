import { preload } from './preload.ts';

// While the program's own modules load: `register-required` has no faster way where ES modules cannot be required.
preload({ isPreloaded: false });
