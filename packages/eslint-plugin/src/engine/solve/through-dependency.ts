import type { ReachedCall } from '../dependencies/derived-module.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { LinkedFile } from '../link/resolved.ts';
import type { FunctionSummary } from '../summary/file-summary.ts';
import type { BlockingCall } from './find-blocking-calls.ts';
import type { Hop } from './walk-callers.ts';
import { formatApiId } from '@loopguard/catalogue/core';
import { packageOf } from '../dependencies/derived-module.ts';
import { formatChain } from './format-chain.ts';

/** A blocking call as the policy sees it: its API and where it stands. */
export interface Place {
  readonly api: string;
  readonly path: string;
  /** The function that it stands in; where that has no name, the one around it. */
  readonly function?: string | undefined;
  /** The dependency that it stands in. */
  readonly package?: string;
}

/** Where a call of a linked file stands. */
export function placeInFile({ path, summary }: LinkedFile, call: BlockingCall): Place {
  return { api: call.known.id, path, function: nameAround(summary.functions, call.function) };
}

function nameAround(functions: readonly FunctionSummary[], id: number): string | undefined {
  const { name, parent } = functions[id] ?? {};
  return name !== undefined || parent === undefined || parent === id
    ? name
    : nameAround(functions, parent);
}

/** Where the catalogued API is called: in a dependency, if one leads there. */
function placeOfEnd({ known, inside }: BlockingCall, path: string): Place {
  return inside ? placeOfReached(inside) : { api: known.id, path };
}

/** Where a dependency calls a catalogued API. */
export function placeOfReached({ module, export: name, path, hops }: ReachedCall): Place {
  return {
    api: formatApiId(module, name),
    path,
    function: hops.at(-1)?.name,
    package: packageOf(path),
  };
}

/** Writes the chain to a blocking call of the file at `path`, on through a dependency where one leads there. */
export function formatChainTo(hops: readonly Hop[], call: BlockingCall, path: string): string {
  const { inside } = call;
  const place = placeOfEnd(call, path);
  if (!inside) return formatChain(hops, { ...place, line: call.line });
  const entered = { name: nameOfApi(call.known), path, line: call.line };
  const inner = [entered, ...inside.hops].map((hop): Hop => ({ ...hop, dispatch: undefined }));
  return formatChain([...hops, ...inner], { ...place, line: inside.line });
}

/** What is called where a dependency is entered: `loadSync`, `new Store`, the package's name for its default export. */
export function nameOfApi({ id, api }: KnownApi): string {
  const name = api.export === 'default' ? id : api.export.slice(api.export.lastIndexOf('.') + 1);
  return api.form === 'constructor' ? `new ${name}` : name;
}
