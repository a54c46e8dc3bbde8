/** What reads the catalogue without its data: a guard that is preloaded into every process pays for each module it loads. */
export type * from './types.ts';
export type { Allowance, Policy } from './policy/policy.ts';
export type { PolicyProblem } from './policy/parse-policy.ts';
export { compareCost, costs } from './cost.ts';
export { formatApiId } from './api-id.ts';
export { formatPolicyProblem, parsePolicy } from './policy/parse-policy.ts';
