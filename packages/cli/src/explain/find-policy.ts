import type { PolicyFile } from '@loopguard/runtime-guard/policy';
import { findPolicyFolder, readPolicyFile } from '@loopguard/runtime-guard/policy';

/**
 * Finds the policy of a file: where the guard looks for that of a program which starts with it, else in the root of the
 * project.
 */
export function findPolicy(file: string, projectRoot: string | undefined): PolicyFile | undefined {
  const folders = [findPolicyFolder(file), ...(projectRoot === undefined ? [] : [projectRoot])];
  for (const folder of folders) {
    const policy = readPolicyFile(folder);
    if (policy) return policy;
  }
  return undefined;
}
