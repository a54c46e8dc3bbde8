import type { Cost } from './types.ts';

/** All costs, from least to most. */
export const costs = ['brief', 'file', 'compute', 'process', 'wait'] as const satisfies Cost[];

/** Orders two costs: negative when `left` costs less than `right`. */
export function compareCost(left: Cost, right: Cost): number {
  return costs.indexOf(left) - costs.indexOf(right);
}
