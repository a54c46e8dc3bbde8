import type { AnyRule } from '../adapters/create-rule.ts';
import noBusyWait from './no-busy-wait.ts';
import noLazyRequire from './no-lazy-require.ts';
import noSyncInAsync from './no-sync-in-async.ts';
import noSyncInHandler from './no-sync-in-handler.ts';
import noSyncWrappedAwait from './no-sync-wrapped-await.ts';
import noTransitiveSync from './no-transitive-sync.ts';
import noUnresolvedSync from './no-unresolved-sync.ts';
import validBlockingAnnotation from './valid-blocking-annotation.ts';

/** Every rule, under its id. */
export const rules = {
  'no-busy-wait': noBusyWait,
  'no-lazy-require': noLazyRequire,
  'no-sync-in-async': noSyncInAsync,
  'no-sync-in-handler': noSyncInHandler,
  'no-sync-wrapped-await': noSyncWrappedAwait,
  'no-transitive-sync': noTransitiveSync,
  'no-unresolved-sync': noUnresolvedSync,
  'valid-blocking-annotation': validBlockingAnnotation,
} satisfies Record<string, AnyRule>;
