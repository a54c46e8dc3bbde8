import type { Evaluator } from './evaluator.ts';
import type { CallSite } from './resolved.ts';

/** Whether a call makes the process serve, or may: what is called `listen` on something unknown most likely does. */
export function isServingCall({ calleesOf, knowledge }: Evaluator, site: CallSite): boolean {
  const callee = site.file.summary.calls[site.call]?.callee;
  return calleesOf(site).some((one) => {
    if (one.type === 'method') return knowledge.findMember(one.of, one.name)?.member.startsServing;
    if (one.type === 'export') return knowledge.findExport(one.module, one.path)?.startsServing;
    return one.type === 'unknown' && callee?.type === 'member' && callee.name === 'listen';
  });
}
