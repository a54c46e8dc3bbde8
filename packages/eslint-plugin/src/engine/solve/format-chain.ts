import type { Hop } from './walk-callers.ts';

/** Writes a call chain: every hop is the position of a call, `readJson() io.ts:4 → fs.readFileSync io.ts:9`. */
export function formatChain(
  hops: readonly Hop[],
  end: { readonly api: string; readonly path: string; readonly line: number },
): string {
  return [
    ...hops.map((hop) =>
      [`${hop.name}() ${formatPlace(hop)}`, ...(hop.dispatch ? [`(${hop.dispatch})`] : [])].join(
        ' ',
      ),
    ),
    `${end.api} ${formatPlace(end)}`,
  ].join(' → ');
}

/** Writes a place for readers: `io.ts:4`. */
export function formatPlace({
  path,
  line,
}: {
  readonly path: string;
  readonly line: number;
}): string {
  return `${fileName(path)}:${line}`;
}

/** A file of the project by its name, one of a package with the package's. */
function fileName(path: string): string {
  const inside = path.lastIndexOf('node_modules/');
  return inside < 0
    ? path.slice(path.lastIndexOf('/') + 1)
    : path.slice(path.indexOf('/', inside) + 1);
}
