import type { FunctionForm } from '../summary/file-summary.ts';
import type { FunctionSite } from '../link/resolved.ts';
import type { Place } from './explanation.ts';

/** Forms of functions that are known by their class too. */
const members: ReadonlySet<FunctionForm> = new Set(['method', 'getter', 'setter']);

/** What readers know a function by: its own name, with its class; `(anonymous)` where it has none. */
export function nameFunction(site: FunctionSite): string {
  const summary = site.file.summary.functions[site.function];
  if (!summary || summary.form === 'module') return 'top level';
  const owner = nameOwner(site);
  const name = summary.name ?? '(anonymous)';
  switch (summary.form) {
    case 'constructor':
      return `new ${owner ?? 'class'}`;
    case 'field':
      return `${owner ?? 'class'} (fields)`;
    default:
      return owner !== undefined && members.has(summary.form) ? `${owner}.${name}` : name;
  }
}

/** Where a function starts. */
export function placeOfFunction({ file, function: id }: FunctionSite): Place {
  return { file: file.path, line: file.summary.functions[id]?.line ?? 1 };
}

function nameOwner({ file, function: id }: FunctionSite): string | undefined {
  const owner = file.summary.functions[id]?.class;
  return owner === undefined ? undefined : (file.summary.classes[owner]?.name ?? 'class');
}
