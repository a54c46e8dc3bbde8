import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';

type Files = ReadonlyMap<string, LinkedFile>;

type ImportsOf = (path: string) => readonly string[];

/**
 * What only programs and workers apart import runs apart as well: the commands of a command line tool. A program that starts a
 * server is no such tool, and says nothing about what it imports.
 */
export function spreadApart(evaluator: Evaluator, files: Files, importsOf: ImportsOf): void {
  const paths = [...files.keys()];
  const tools = paths.filter((path) => {
    if (files.get(path)?.role !== 'apart') return false;
    return ![...reachedFrom([path], importsOf)].some((one) =>
      startsServing(evaluator, files.get(one)),
    );
  });
  if (tools.length === 0) return;
  const others = findEntries(files, importsOf).filter((path) => !tools.includes(path));
  const elsewhere = reachedFrom(others, importsOf);
  for (const path of reachedFrom(tools, importsOf)) {
    const file = files.get(path);
    if (file?.role === 'served' && !elsewhere.has(path)) file.role = 'apart';
  }
}

/** Files that are not tests and that nothing but tests imports. */
function findEntries(files: Files, importsOf: ImportsOf): string[] {
  const served = [...files].filter(([, { role }]) => role !== 'quiet').map(([path]) => path);
  const imported = new Set(served.flatMap((path) => importsOf(path)));
  return served.filter((path) => !imported.has(path));
}

function reachedFrom(roots: readonly string[], importsOf: ImportsOf): Set<string> {
  const reached = new Set<string>();
  const queue = [...roots];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...importsOf(path));
  }
  return reached;
}

function startsServing(evaluator: Evaluator, file: LinkedFile | undefined): boolean {
  return (
    file?.summary.calls.some(({ callee }) =>
      evaluator.evaluate(file, callee).some((one) => isServing(evaluator, one)),
    ) === true
  );
}

function isServing({ knowledge }: Evaluator, callee: Resolved): boolean {
  if (callee.type === 'method') {
    return knowledge.findMember(callee.of, callee.name)?.member.startsServing === true;
  }
  return (
    callee.type === 'export' &&
    knowledge.findExport(callee.module, callee.path)?.startsServing === true
  );
}
