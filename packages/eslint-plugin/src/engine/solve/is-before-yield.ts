import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { isPartOf } from './owner-of.ts';

/** Whether a call can run before the function that it is part of has given the thread back for the first time. */
export function isBeforeYield(site: CallSite): boolean {
  const seen = new Set<number>();
  let call: number | undefined = site.call;
  while (call !== undefined && !seen.has(call)) {
    seen.add(call);
    const summary: { yielded: boolean; function: number } | undefined =
      site.file.summary.calls[call];
    if (!summary || summary.yielded) return false;
    call = inlineCall({ file: site.file, function: summary.function });
  }
  return true;
}

/** The call that runs a function expression where it stands. */
function inlineCall(site: FunctionSite): number | undefined {
  const { file, function: id } = site;
  const inline = (file.registrations[id] ?? []).find((one) => isPartOf(site, one));
  return inline?.site.call ?? file.immediateCalls.get(id);
}
