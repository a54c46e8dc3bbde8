import type { AnyRule } from '../adapters/create-rule.ts';
import noSyncInAsync from './no-sync-in-async.ts';
import noSyncInHandler from './no-sync-in-handler.ts';

/** Every rule, under its id. */
export const rules = {
  'no-sync-in-async': noSyncInAsync,
  'no-sync-in-handler': noSyncInHandler,
} satisfies Record<string, AnyRule>;
