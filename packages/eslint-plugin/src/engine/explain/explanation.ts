import type { Cost, ExecutionContext } from '@loopguard/catalogue';
import type { FunctionForm } from '../summary/file-summary.ts';
import type { FileRole } from '../link/resolved.ts';

/** A line of a file; paths are relative to the project's root, with `/`. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What is known of one file, and why: plain data. */
export interface FileExplanation {
  readonly file: string;
  readonly role: FileRole;
  readonly roleReason: string;
  /** In the order of the text; the top level is the first. */
  readonly functions: readonly FunctionExplanation[];
  /** Blocking calls that stand in the file, and calls in it that lead to blocking calls elsewhere. */
  readonly blocking: readonly BlockingExplanation[];
  readonly count: CallCount;
}

/** How many calls there are, and of how many it is known what they call. */
export interface CallCount {
  readonly calls: number;
  readonly followed: number;
}

/** What a function runs as. `exempt`: where blocking does no harm. `plain`: as what calls it. */
export type RunsAs = ExecutionContext | 'startup' | 'exempt' | 'plain';

/** One function: what it runs as, and why. */
export interface FunctionExplanation {
  readonly name: string;
  readonly form: FunctionForm;
  readonly line: number;
  readonly runsAs: RunsAs;
  /** What readers know it by where that is not its name: its route, its event. */
  readonly label: string | undefined;
  readonly reasons: readonly string[];
  /** The calls that run it, as far as they are known. */
  readonly calledBy: readonly (Place & { readonly name: string })[];
  /** Whether code that is not known may call it too. */
  readonly escapes: boolean;
  /** Whether it is only a part of the function around it, since it runs at once where it stands. */
  readonly isPart: boolean;
  readonly calls: readonly CallExplanation[];
}

/** One call: where it leads, or why that is not known. */
export interface CallExplanation {
  readonly line: number;
  /** What is called, as the text says it, shortened. */
  readonly callee: string;
  readonly awaited: boolean;
  /** `partly`: some of the functions that it can call are known, but not all. */
  readonly followed: 'yes' | 'partly' | 'no';
  readonly targets: readonly Target[];
  /** Why it is not followed; absent where it is. */
  readonly reason: Reason | undefined;
  /** Functions among its arguments, and what becomes of them. */
  readonly handed: readonly HandedFunction[];
}

/** Something that a call can call. */
export interface Target {
  /**
   * `function`: one of the project's. `api`: a blocking API. `known`: Node.js, the language or a described package, and nothing
   * says that it blocks. `unread`: a file of the project that reaches nothing that blocks. `dependency`: a package that nothing
   * is known of.
   */
  readonly kind: 'function' | 'api' | 'known' | 'unread' | 'dependency';
  readonly text: string;
  /** Where a function of the project stands. */
  readonly place: Place | undefined;
  /** What a function of the project runs as. */
  readonly runsAs: RunsAs | undefined;
  /** What an `api` costs here; absent where it does not block with these arguments. */
  readonly cost: Cost | undefined;
}

/** A function that is handed to a call. */
export interface HandedFunction {
  readonly name: string;
  readonly place: Place;
  /** What the callee does with it, in words. */
  readonly text: string;
}

/** Why something is not known. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
  /** The values that were followed before, outermost first. */
  readonly through: readonly string[];
}

/** The kinds of reasons. */
export type ReasonCode =
  | 'computed-name'
  | 'expression'
  | 'no-callers'
  | 'no-such-member'
  | 'not-described'
  | 'several-values'
  | 'too-many-values'
  | 'unknown-global'
  | 'unknown-this'
  | 'unknown-type'
  | 'unresolved-module';

/** A blocking call, or a call that leads to one, and what became of it. */
export interface BlockingExplanation {
  readonly line: number;
  readonly api: string;
  readonly cost: Cost;
  /** How the call leads there; absent where it is the blocking call itself. */
  readonly chain: string | undefined;
  /** What it runs as, in words. */
  readonly context: string;
  readonly verdict: Verdict;
}

/** What became of a blocking call. */
export type Verdict =
  | {
      readonly type: 'reported';
      readonly rule: string;
      readonly presets: 'recommended' | 'strict';
      readonly text: string;
    }
  /** It is reported where it is called from: `reports` says where. */
  | { readonly type: 'elsewhere'; readonly text: string; readonly reports: readonly Place[] }
  | {
      readonly type: 'silenced';
      readonly by: 'allowance' | 'comment' | 'startup' | 'exempt' | 'file';
      readonly text: string;
    }
  /** Nothing that may not block is known to reach it. */
  | { readonly type: 'unreached'; readonly text: string };
