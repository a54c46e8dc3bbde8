import type { Cost, ExecutionContext } from '../types.ts';

/** What a project says about itself, read by the linter and by the guard: plain data. */
export interface Policy {
  /** Functions of the project's own dependencies that block. */
  readonly blocking: readonly PolicyBlocking[];
  /** Functions that take handlers. */
  readonly entryPoints: readonly PolicyEntryPoint[];
  /** Functions that run what they are given off the loop. */
  readonly insulators: readonly PolicyInsulator[];
  /** Globs, relative to the policy, of files whose own contexts are not judged; `!glob` takes files out again. */
  readonly quietFiles: readonly string[];
  readonly allow: readonly Allowance[];
  /** Whether the linter asks the type checker for what the text alone does not tell. */
  readonly typeInformation?: boolean;
  /** Options of the guard, which the linter does not read. */
  readonly guard?: Readonly<Record<string, unknown>>;
}

/** A function that blocks. */
export interface PolicyBlocking {
  readonly module: string;
  /** Dotted path from the module; `default` for the module itself, `Class.prototype.method` for a method. */
  readonly export: string;
  readonly cost: Cost;
  /** The export of the same module that does it without blocking and takes the same arguments. */
  readonly replacement?: string;
}

/** A function that takes a handler. */
export interface PolicyEntryPoint {
  readonly module: string;
  /** Dotted path of the function from the module. */
  readonly call: string;
  /** Position of the handler among the arguments, from 0. */
  readonly callback: number;
  readonly context: ExecutionContext;
}

/** A function that takes work off the loop: the functions handed to it are not judged. */
export interface PolicyInsulator {
  readonly module: string;
  readonly export: string;
}

/** Blocking calls that are accepted, with the reason why. */
export interface Allowance {
  /** API id, or a glob of ids: `fs.readFileSync`, `fs.*`. */
  readonly api: string;
  /** Glob of the file that holds the blocking call, relative to the policy; every file where it is absent. */
  readonly file?: string;
  /** Name, or a glob of names, of the function that makes the call; where it has none, of the function around it. */
  readonly function?: string;
  /** Name, or a glob of names, of the package whose code makes the call. */
  readonly package?: string;
  readonly reason: string;
  /** Last day on which it holds: `2027-03-01`. */
  readonly until?: string;
}

/** The policy of a project that says nothing. */
export const emptyPolicy: Policy = {
  blocking: [],
  entryPoints: [],
  insulators: [],
  quietFiles: [],
  allow: [],
};

/**
 * Merges policies: ESLint replaces arrays when it merges settings, this appends them. Of two values the later wins, of the
 * guard's options each by itself.
 */
export function definePolicy(...parts: readonly Partial<Policy>[]): Policy {
  const typeInformation = parts.findLast(
    (one) => one.typeInformation !== undefined,
  )?.typeInformation;
  const guards = parts.map(({ guard }) => guard).filter((guard) => guard !== undefined);
  return {
    blocking: parts.flatMap((part) => part.blocking ?? []),
    entryPoints: parts.flatMap((part) => part.entryPoints ?? []),
    insulators: parts.flatMap((part) => part.insulators ?? []),
    quietFiles: parts.flatMap((part) => part.quietFiles ?? []),
    allow: parts.flatMap((part) => part.allow ?? []),
    // What no part speaks of must not overrule the preset that turns it on.
    ...(typeInformation !== undefined && { typeInformation }),
    ...(guards.length > 0 && { guard: mergeOptions(guards) }),
  };
}

function mergeOptions(all: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.fromEntries(all.flatMap((options) => Object.entries(options)));
}
