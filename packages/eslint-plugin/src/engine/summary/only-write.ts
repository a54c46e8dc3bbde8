import type { BindingSummary, Value } from './file-summary.ts';

/** What a variable holds where nothing else is ever assigned to it; one that is `empty` holds nothing before. */
export function onlyWrite(bindings: readonly BindingSummary[], binding: number): Value | undefined {
  const [only, ...others] = bindings[binding]?.writes ?? [];
  return others.length === 0 ? only : undefined;
}
