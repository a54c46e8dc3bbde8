import type { AnyRule } from '../adapters/create-rule.ts';
import noSyncInAsync from './no-sync-in-async.ts';
import noSyncInHandler from './no-sync-in-handler.ts';
import noTransitiveSync from './no-transitive-sync.ts';

/** Every rule, under its id. */
export const rules = {
  'no-sync-in-async': noSyncInAsync,
  'no-sync-in-handler': noSyncInHandler,
  'no-transitive-sync': noTransitiveSync,
} satisfies Record<string, AnyRule>;
