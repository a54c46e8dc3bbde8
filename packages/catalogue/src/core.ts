/** What reads the catalogue without its data: a guard that is preloaded into every process pays for each module it loads. */
export type * from './types.ts';
export type { Allowance, Policy } from './policy/policy.ts';
export type { EntryFields, PolicyProblem } from './policy/parse-policy.ts';
export { compareCost, costs } from './cost.ts';
export { compileNameGlob, formatApiId, matchesName } from './api-id.ts';
export { definePolicy } from './policy/policy.ts';
export { describePolicy } from './policy/describe-policy.ts';
export {
  formatPolicyProblem,
  oneOf,
  parseEntries,
  parsePolicy,
  text,
} from './policy/parse-policy.ts';
