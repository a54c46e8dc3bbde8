import type { LinkedFile } from '../link/resolved.ts';
import type { PolicyCheckInput } from './check-policy.ts';
import type { PolicyEntryCheck } from './policy-check.ts';

/** An entry that speaks of a function of a module. */
interface ModuleEntry {
  readonly key: string;
  readonly module: string;
  /** Dotted path from the module. */
  readonly name: string;
}

/** Checks the functions that block, take handlers or work off the loop: each is to be called somewhere. */
export function checkModules(input: PolicyCheckInput): PolicyEntryCheck[] {
  const { blocking, entryPoints, insulators } = input.policy;
  const entries: ModuleEntry[] = [
    ...blocking.map(({ module, export: name }, index) => ({
      key: `blocking[${index}]`,
      module,
      name,
    })),
    ...entryPoints.map(({ module, call }, index) => ({
      key: `entryPoints[${index}]`,
      module,
      name: call,
    })),
    ...insulators.map(({ module, export: name }, index) => ({
      key: `insulators[${index}]`,
      module,
      name,
    })),
  ];
  return entries.map((entry) => checkEntry(input, entry));
}

function checkEntry(input: PolicyCheckInput, entry: ModuleEntry): PolicyEntryCheck {
  const { analysis, files } = input;
  const base = { key: entry.key, text: `${entry.module}.${entry.name}` };
  const importers = [...files]
    .filter(([, { specifiers }]) => specifiers.some((one) => isOf(one, entry.module)))
    .map(([path]) => path);
  const [first] = importers;
  const isBuiltinOrGlobal = entry.module === 'global' || entry.module === 'process';
  if (first === undefined && !isBuiltinOrGlobal) {
    return { ...base, state: 'unused', why: `no file imports '${entry.module}'` };
  }
  const linked = [...analysis.project.files.values()];
  const calling = linked.find((file) => calls(input, file, entry));
  if (calling) return { ...base, state: 'used', why: `${calling.path} uses it` };
  // A file that reaches nothing which blocks is not read in full: what it calls makes no difference.
  const unread = importers.find((path) => !analysis.project.files.has(path));
  if (unread !== undefined) return { ...base, state: 'used', why: `${unread} imports the module` };
  return {
    ...base,
    state: 'unused',
    why: `${first ?? 'the project'} imports the module, but no use of ${entry.name} is found`,
  };
}

function isOf(specifier: string, module: string): boolean {
  const name = specifier.replace(/^node:/u, '');
  return specifier === module || name === module || name.startsWith(`${module}/`);
}

/** Whether a file calls the function, or hands it to something. */
function calls({ analysis }: PolicyCheckInput, file: LinkedFile, entry: ModuleEntry): boolean {
  const { evaluator } = analysis.project;
  const { knowledge } = evaluator;
  const path = withoutDefault(entry.name);
  const values = file.summary.calls.flatMap((call, id) => [
    ...evaluator.calleesOf({ file, call: id }),
    ...call.arguments.flatMap((value) => evaluator.evaluate(file, value)),
  ]);
  return values.some((one) => {
    if (one.type === 'method') {
      const [module, type] = splitType(one.of);
      return module === entry.module && `${type}.prototype.${one.name}` === entry.name;
    }
    return (
      one.type === 'export' &&
      one.module === knowledge.canonicalModule(entry.module) &&
      withoutDefault(one.path.join('.')) === path
    );
  });
}

function splitType(type: string): readonly [module: string, name: string] {
  const colon = type.lastIndexOf(':');
  return [type.slice(0, colon), type.slice(colon + 1)];
}

function withoutDefault(name: string): string {
  return name === 'default' ? '' : name.replace(/^default\./u, '');
}
