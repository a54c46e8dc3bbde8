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

/** What many files of a project are called, so that their folders tell more: `index.ts`, `page.tsx`, `+server.ts`. */
const commonName = /^(?:index|layout|main|mod|page|route|\+[\w.-]+)\.\w+$/u;

/** A file of the project by its name, or with its folder where the name is a common one; one of a package with the package's. */
function fileName(path: string): string {
  const inside = path.lastIndexOf('node_modules/');
  if (inside >= 0) return path.slice(path.indexOf('/', inside) + 1);
  const folders = path.split('/');
  const name = folders.at(-1) ?? path;
  return folders.slice(commonName.test(name) ? -2 : -1).join('/');
}
