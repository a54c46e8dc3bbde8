import type { ModuleDescription } from '../types.ts';
import { timerMembers } from './shapes/timer-members.ts';

export const timers: ModuleDescription = {
  module: 'timers',
  exports: { ...timerMembers, promises: { module: 'timers/promises' } },
};
