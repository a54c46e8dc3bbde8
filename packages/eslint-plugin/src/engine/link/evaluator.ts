import type { Value } from '../summary/file-summary.ts';
import type { FindFilesLike } from './files-like.ts';
import type { FindAssigned } from './find-assigned.ts';
import type { FindImplementations } from './implementations.ts';
import type { Knowledge } from './knowledge.ts';
import type { Memory } from './memory.ts';
import type {
  Caller,
  CallSite,
  FunctionSite,
  LinkedFile,
  Registration,
  Resolved,
} from './resolved.ts';

/** What a value can be: the possibilities found, `unknown` among them where one could not be followed. */
export interface Evaluator {
  readonly knowledge: Knowledge;
  readonly memory: Memory;
  /** Whether types tell what the text alone does not. */
  readonly hasTypes: boolean;
  evaluate: (file: LinkedFile, value: Value) => readonly Resolved[];
  /** What a call can call. */
  calleesOf: (site: CallSite) => readonly Resolved[];
  /** Says that all calls are linked, so that what they call will not change. */
  settle: () => void;
  /** What a call is handed as an argument. */
  argumentOf: (site: CallSite, position: number) => readonly Resolved[];
  /** The calls that call a function, as far as they were found: what is made from them is made again when there are more. */
  callersOf: (site: FunctionSite) => readonly Caller[];
  /** The calls that a function is handed to, likewise. */
  registrationsOf: (site: FunctionSite) => readonly Registration[];
  /** What type information knows of a parameter; nothing where it is not asked for. */
  typesOfParameter: (site: FunctionSite, index: number) => readonly Resolved[];
  /** What a member that a class lacks is in what implements it; nothing before that is indexed. */
  implementationsOf: FindImplementations;
  /** What is assigned to a property that something lacks, wherever it is; nothing before that is indexed. */
  assignedElsewhere: FindAssigned;
  /** Whether anything is ever put into what has the name of a variable or a property. */
  isFilled: (place: Value) => boolean;
  /** The files whose paths match one with holes. */
  filesLike: FindFilesLike;
  /** The version of a package that a file loads, where it is known. */
  versionOf: (file: LinkedFile, module: string) => string | undefined;
  /** The project's file, or the described module, behind a specifier. */
  resolveModule: (file: LinkedFile, specifier: string) => readonly Resolved[];
}

/** What nothing is known of. */
export const unknown: readonly Resolved[] = [{ type: 'unknown' }];
