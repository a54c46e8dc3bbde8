import type { BlockingApi } from '@loopguard/catalogue/core';
import { formatApiId } from '@loopguard/catalogue/core';

/** Says in a phrase what to use instead of a blocking API, or why there is nothing. */
export function describeReplacement({ replacement }: BlockingApi): string {
  if ('none' in replacement) return replacement.none;
  const id = formatApiId(replacement.module, replacement.export);
  switch (replacement.how) {
    case 'twin':
      return `Use ${id}.`;
    case 'callback':
      return `Give ${id} a callback.`;
    case 'promisify':
      return `Use util.promisify(${id}).`;
    case 'other':
      return replacement.note === undefined ? `Use ${id}.` : `Use ${id}: ${replacement.note}`;
  }
}
