import type { ModuleDescription } from '../types.ts';
import { webStreamMembers } from './shapes/web-stream-members.ts';

export const streamWeb: ModuleDescription = { module: 'stream/web', exports: webStreamMembers };
