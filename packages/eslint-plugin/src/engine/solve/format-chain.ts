import type { Hop } from './find-chains.ts';

/** Writes a call chain: every hop is the position of a call, `readJson() io.ts:4 → fs.readFileSync io.ts:9`. */
export function formatChain(
  hops: readonly Hop[],
  end: { readonly api: string; readonly path: string; readonly line: number },
): string {
  return [
    ...hops.map(({ name, dispatch, path, line }) =>
      [`${name}() ${fileName(path)}:${line}`, ...(dispatch ? [`(${dispatch})`] : [])].join(' '),
    ),
    `${end.api} ${fileName(end.path)}:${end.line}`,
  ].join(' → ');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
