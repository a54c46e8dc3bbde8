import type { CallSummary } from '../summary/file-summary.ts';
import type { FunctionSite, Registration } from '../link/resolved.ts';

/** The function that a piece of code is part of: function expressions which run inline belong to the code around them. */
export function ownerOf(site: FunctionSite): FunctionSite {
  const seen = new Set<number>();
  let owner = site;
  while (!seen.has(owner.function)) {
    seen.add(owner.function);
    const around = inlineParent(owner);
    if (!around) return owner;
    owner = around;
  }
  return owner;
}

function inlineParent({ file, function: id }: FunctionSite): FunctionSite | undefined {
  const summary = file.summary.functions[id];
  if (summary?.form !== 'arrow' && summary?.form !== 'expression') return undefined;
  const inline = (file.registrations[id] ?? []).find(
    isInlineAt({ file, function: summary.parent }),
  );
  if (inline) return { file, function: summary.parent };
  const call = findImmediateCall({ file, function: id });
  return call && { file, function: call.function };
}

/** The call of a function expression where it stands: `(() => {})()`, `(function () {}).call(this)`. */
export function findImmediateCall({ file, function: id }: FunctionSite): CallSummary | undefined {
  return file.summary.calls.find(({ callee }) => {
    const called =
      callee.type === 'member' && (callee.name === 'call' || callee.name === 'apply')
        ? callee.object
        : callee;
    return called.type === 'function' && called.function === id;
  });
}

/** Only where the expression stands is it a part of the code around; a name that is handed over elsewhere is a hop. */
function isInlineAt(parent: FunctionSite): (registration: Registration) => boolean {
  return ({ site, treatment }) =>
    treatment === 'inline' &&
    site.file === parent.file &&
    site.file.summary.calls[site.call]?.function === parent.function;
}
