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

function inlineParent(site: FunctionSite): FunctionSite | undefined {
  const { file, function: id } = site;
  const isInline = (file.registrations[id] ?? []).some((one) => isPartOf(site, one));
  if (isInline) return { file, function: file.summary.functions[id]?.parent ?? 0 };
  return findImmediateCaller(site);
}

/** The function around a function expression that is called where it stands. */
export function findImmediateCaller({
  file,
  function: id,
}: FunctionSite): FunctionSite | undefined {
  const call = file.immediateCalls.get(id);
  return call === undefined
    ? undefined
    : { file, function: file.summary.calls[call]?.function ?? 0 };
}

/** Whether a function is a part of the code around it, since it stands where it is handed to something that runs it at once. */
export function isPartOf(site: FunctionSite, registration: Registration): boolean {
  return registration.treatment === 'inline' && isHandedWhereItStands(site, registration);
}

/** Whether a function expression stands in the function that hands it to something. */
export function isHandedWhereItStands(
  { file, function: id }: FunctionSite,
  { site: handed }: Registration,
): boolean {
  const summary = file.summary.functions[id];
  const isExpression = summary?.form === 'arrow' || summary?.form === 'expression';
  return (
    isExpression &&
    handed.file === file &&
    handed.file.summary.calls[handed.call]?.function === summary.parent
  );
}
