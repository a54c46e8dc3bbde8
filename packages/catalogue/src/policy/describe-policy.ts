import type { MemberDescription, ModuleDescription } from '../types.ts';
import type { Policy } from './policy.ts';

/** A policy's own APIs, entry points and insulators, in the form of the catalogue. */
export function describePolicy({ blocking, entryPoints, insulators }: Policy): ModuleDescription[] {
  return [
    // The first description of a function counts, the last word of a policy wins.
    ...blocking
      .toReversed()
      .map(({ module, export: name, cost, replacement }): ModuleDescription => ({
        module,
        blocking: [
          {
            export: name,
            kind: 'custom',
            cost,
            replacement:
              replacement === undefined
                ? { none: 'the policy names no replacement' }
                : { module, export: replacement, how: 'twin' },
          },
        ],
      })),
    ...entryPoints.map(({ module, call, callback, context }) =>
      describeCall(module, call, { callbacks: [{ at: callback, runs: context }] }),
    ),
    ...insulators.map(({ module, export: name }) =>
      describeCall(module, name, { callbacks: [{ at: { from: 0 }, runs: 'insulated' }] }),
    ),
  ];
}

function describeCall(module: string, name: string, member: MemberDescription): ModuleDescription {
  return { module, exports: { [name]: member } };
}
