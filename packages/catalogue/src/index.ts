import type { ModuleDescription } from './types.ts';
import { frameworks } from './frameworks/index.ts';
import { nodeModules } from './node/index.ts';
import { packages } from './packages/index.ts';

export type * from './types.ts';
export { compareCost, costs } from './cost.ts';
export { compileNameGlob, formatApiId, matchesName } from './api-id.ts';
export { frameworks, nodeModules, packages };

/** Everything known: Node's own modules, packages that block, and frameworks that call handlers. */
export const modules: readonly ModuleDescription[] = [...nodeModules, ...packages, ...frameworks];

export type {
  Allowance,
  Policy,
  PolicyBlocking,
  PolicyEntryPoint,
  PolicyInsulator,
} from './policy/policy.ts';
export { definePolicy } from './policy/policy.ts';
export { describePolicy } from './policy/describe-policy.ts';
export { formatPolicyProblem, parsePolicy } from './policy/parse-policy.ts';
export type { PolicyProblem } from './policy/parse-policy.ts';
