import type { TSESTree } from '@typescript-eslint/utils';
import type { NameUse } from './names-in-force.ts';
import type { Flags } from './once-guards.ts';
import type { RememberedPlaces } from './remembering.ts';
import type {
  AccessSummary,
  AnnotationSummary,
  AssignmentSummary,
  BindingSummary,
  CallSummary,
  ClassSummary,
  Condition,
  ExportSummary,
  FunctionSummary,
  MemberSummary,
  SpinSummary,
  Value,
} from './file-summary.ts';

/** Drops `readonly` from the properties of a summary that is being built. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** A class that is being read. */
type ClassDraft = Omit<Draft<ClassSummary>, 'members'> & { members: MemberSummary[] };

/** An annotation that waits for its function. */
export type AnnotationDraft = Omit<AnnotationSummary, 'function'> & {
  function: number | undefined;
};

/** What the walk over one file writes to. Each handler gets it and visits children through it. */
export interface SummaryState {
  readonly functions: Draft<FunctionSummary>[];
  readonly calls: CallSummary[];
  readonly accesses: AccessSummary[];
  readonly bindings: Draft<BindingSummary>[];
  readonly assignments: AssignmentSummary[];
  readonly classes: ClassDraft[];
  readonly exports: ExportSummary[];
  readonly escaping: Value[];
  /** The function, and the class, that the walk is in. */
  current: { readonly function: number; readonly class: number | undefined };
  /** The function whose `this` is in force: arrows keep their surroundings'. */
  thisFunction: number;
  /** The node of the function under way. */
  functionNode: TSESTree.Node;
  /** Whether the walk is in a loop that never ends and awaits. */
  endless: boolean;
  /** Whether the function under way has surely given the thread back where the walk is. */
  yielded: boolean;
  /** Whether the function under way may run through without coming to where the walk is. */
  uncertain: boolean;
  /** Whether the process ends after what the walk is in, before anything else runs. */
  last: boolean;
  /** What holds of the parameters of the function under way where the walk is. */
  conditions: readonly Condition[];
  readonly spins: SpinSummary[];
  /** Annotations in the order of the text. */
  readonly annotations: AnnotationDraft[];
  readonly text: string;
  /** What each function looks at and keeps outside of itself. */
  readonly places: Map<number, RememberedPlaces>;
  /** Flags that outlive a call, and what they guard. */
  readonly flags: Flags;
  /** Calls that make what is kept. */
  readonly keptCalls: Map<number, Set<string>>;
  /** Function expressions that are handed to a call where they stand. */
  readonly handed: Set<TSESTree.Node>;
  /**
   * Whether a binding outlives the function under way: a variable of the module, or of a function around it. What surrounds a
   * function that is only handed to a call is made anew as often as that call.
   */
  isFromOutside: (binding: number) => boolean;
  /** The value of an expression that was visited already. */
  revisit: (node: TSESTree.Node) => Value;
  /** Runs `walk` with the names in force that a node declares for what is in it. */
  within: <T>(node: TSESTree.Node, walk: () => T) => T;
  /** Visits a node and tells where its value comes from; `name` names a function or class without a name of its own. */
  visit: (node: TSESTree.Node | null | undefined, name?: string) => Value;
  /** As `visit`, for a property that is only named, as the target of an assignment or the callee of a call. */
  visitPlace: (node: TSESTree.Node) => Value;
  /** The binding, or global, that an identifier stands for. */
  valueOfIdentifier: (node: { readonly name: string }, use?: NameUse) => Value;
  /** Marks a value as escaping. */
  markEscaping: (value: Value) => void;
  /** 1-based line of an offset. */
  lineOf: (node: TSESTree.Node) => number;
}

/** What is known where a function begins. */
export const startOfFunction = {
  endless: false,
  yielded: false,
  uncertain: false,
  last: false,
  conditions: [],
} as const satisfies Partial<SummaryState>;
