/** Start and end offset in the file's text. */
export type Range = readonly [start: number, end: number];

/**
 * Where a value comes from, as the text alone tells it. Candidates only: what a module exports, what a call gives and which
 * function a parameter receives is found out when summaries are linked.
 */
export type Value =
  | { readonly type: 'unknown' }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'module'; readonly specifier: string }
  /** What `import(path)` gives where the text alone does not tell the path. */
  | { readonly type: 'loaded'; readonly path: Value }
  | { readonly type: 'global'; readonly name: string }
  | { readonly type: 'binding'; readonly binding: number }
  | { readonly type: 'member'; readonly object: Value; readonly name: string }
  | { readonly type: 'element'; readonly object: Value; readonly key: Value }
  | { readonly type: 'result'; readonly call: number }
  | { readonly type: 'function'; readonly function: number }
  | { readonly type: 'class'; readonly class: number }
  | ObjectValue
  /** A list; one of which only the type is known has one element that stands for all. */
  | {
      readonly type: 'array';
      readonly elements: readonly Value[];
      readonly isDeclared?: true;
    }
  | { readonly type: 'spread'; readonly value: Value }
  | { readonly type: 'parameter'; readonly function: number; readonly index: number }
  | { readonly type: 'this'; readonly function: number }
  | { readonly type: 'super'; readonly function: number }
  | { readonly type: 'instance'; readonly of: Value }
  /** The type of a function, by the types of its parameters; `unknown` where one names none. */
  | { readonly type: 'signature'; readonly parameters: readonly Value[] }
  /** The type of a value: `typeof database`. */
  | { readonly type: 'typeof'; readonly of: Value }
  /** What reading a property gives whose getter is `of`. */
  | { readonly type: 'getter'; readonly of: Value }
  /** A property that can only be set: `of` runs then. */
  | { readonly type: 'setter'; readonly of: Value }
  /** The getter or setter that reading or writing a property runs. */
  | {
      readonly type: 'accessor';
      readonly kind: AccessKind;
      readonly object: Value;
      readonly name: string;
    }
  /** One of the elements of what a loop runs through. */
  | { readonly type: 'each'; readonly of: Value }
  /** A rest parameter: what is passed from `index` on. */
  | { readonly type: 'rest'; readonly function: number; readonly index: number }
  /**
   * `fallback`: the second is taken where the first is nothing (`a = b`, `a ?? b`) or counts as false (`a || b`). Of `a && b` only
   * the second is known: it is that, or counts as false.
   */
  | {
      readonly type: 'either';
      readonly values: readonly Value[];
      readonly fallback?: '=' | '??' | '||' | '&&';
    }
  | {
      readonly type: 'arithmetic';
      readonly operator: string;
      readonly left: Value;
      readonly right: Value;
    };

/** What is done with a property. */
export type AccessKind = 'get' | 'set';

/** An object literal: its known properties, and the objects spread into it. */
export interface ObjectValue {
  readonly type: 'object';
  readonly properties: readonly (readonly [name: string, value: Value])[];
  readonly spreads: readonly Value[];
  /** Whether it has properties whose names the text does not tell: `{ [key]: true }`. */
  readonly computed?: true;
}

/** How a function came to be in the text. */
export type FunctionForm =
  | 'module'
  | 'declaration'
  | 'expression'
  | 'arrow'
  | 'method'
  | 'getter'
  | 'setter'
  | 'constructor'
  | 'field';

/** One function of a file. The file's top level is function 0. */
export interface FunctionSummary {
  readonly form: FunctionForm;
  readonly name: string | undefined;
  readonly async: boolean;
  readonly generator: boolean;
  /** The function around it; the top level names itself. */
  readonly parent: number;
  readonly line: number;
  /** Where its body starts: no two functions have that in common. Absent where it is no function of the text. */
  readonly body?: number;
  readonly parameters: readonly ParameterSummary[];
  /** What its return statements give, or an arrow's expression. */
  readonly returns: readonly Value[];
  /** Its annotated return type. */
  readonly returnType: Value | undefined;
  /** The type that the function as a whole is annotated with (`const f: RequestHandler = …`). */
  readonly annotation: Value | undefined;
  /** The class that it is a member of. */
  readonly class: number | undefined;
  /** Whether it is one of the class itself. */
  readonly static?: true;
  readonly decorators: readonly Value[];
  /** Directives at its start (`use server`). */
  readonly directives: readonly string[];
  /** `this.name = value` in it, where it is no class's: a constructor of the time before classes. */
  readonly assigned: readonly (readonly [name: string, value: Value])[];
  /** Places that outlive a call (module variables, `this.name`) which it looks at in a condition. */
  readonly tested: readonly string[];
  /** Places that outlive a call in which it keeps something that it made. */
  readonly kept: readonly string[];
}

/** One parameter: its name where it is an identifier, where that or its pattern starts, and its annotated type. */
export interface ParameterSummary {
  readonly name: string | undefined;
  readonly start: number;
  readonly annotation: Value | undefined;
}

/** One call, construction or tagged template. */
export interface CallSummary {
  readonly function: number;
  readonly form: 'call' | 'new' | 'template' | 'access';
  readonly callee: Value;
  readonly arguments: readonly Value[];
  /** From the callee's last identifier to the callee's end. */
  readonly range: Range;
  /** Each argument's own place, for functions that are handed over by reference. */
  readonly argumentRanges: readonly Range[];
  readonly line: number;
  readonly awaited: boolean;
  /** Whether it stands in a loop that never ends and awaits: whoever runs it, the process serves by then. */
  readonly endless: boolean;
  /** Whether its function has surely given the thread back before it: an `await` or `yield` stands on every way to it. */
  readonly yielded: boolean;
  /** Whether its function may run through without making it: it stands in one of several branches, or in a `catch`. */
  readonly uncertain?: true;
  /** Whether the process ends after it, before its function gives the thread back. */
  readonly last?: true;
  /** What has to hold of its function's parameters for it to be made; absent where nothing has to. */
  readonly conditions?: readonly Condition[];
}

/** Something that counts as true, or as false, wherever a call is made. */
export interface Condition {
  readonly value: Value;
  readonly holds: boolean;
}

/** A loop that holds the thread and does nothing but wait: for the clock, or for a value that nothing in it changes. */
export interface SpinSummary {
  readonly function: number;
  /** The loop's keyword. */
  readonly range: Range;
  readonly line: number;
}

/** A `@blocking` or `@nonblocking` in the JSDoc of a function; `function` is undefined where none follows. */
export interface AnnotationSummary {
  readonly kind: 'blocking' | 'nonblocking';
  readonly function: number | undefined;
  /** The tag. */
  readonly range: Range;
}

/** One property that is read or written: a call, where it turns out to have a getter or a setter. */
export interface AccessSummary {
  readonly function: number;
  readonly kind: AccessKind;
  readonly object: Value;
  readonly name: string;
  /** The property's name. */
  readonly range: Range;
  readonly line: number;
  readonly endless: boolean;
  readonly yielded: boolean;
}

/** One variable: everything that is ever assigned to it. */
export interface BindingSummary {
  readonly name: string;
  readonly writes: readonly Value[];
  /** Properties assigned to it (`parse.sync = …`); `*` for those of a whole object. */
  readonly properties: readonly (readonly [name: string, value: Value])[];
  /** Whether it gets properties whose names the text does not tell: `options[key] = true`. */
  readonly filled?: true;
  /** Whether it is declared without a value: what is assigned to it may never be, or only later. */
  readonly empty?: true;
}

/** A property that something gets which is no variable and not `this`: `app.locals.store = store`, `global.store = store`. */
export interface AssignmentSummary {
  readonly object: Value;
  readonly name: string;
  readonly value: Value;
}

/** One class member. */
export interface MemberSummary {
  readonly name: string;
  readonly static: boolean;
  readonly kind: 'method' | 'getter' | 'setter' | 'field';
  readonly value: Value;
}

/** One class; or one interface, of which nothing but the types of its fields is known. */
export interface ClassSummary {
  readonly name: string | undefined;
  /** Whether it only tells what others have: an interface, a type literal. */
  readonly isShape?: true;
  /** Where its body starts. */
  readonly body: number;
  readonly superClass: Value | undefined;
  readonly implements: readonly Value[];
  readonly members: readonly MemberSummary[];
  /** `this.name = value` in its methods. */
  readonly assigned: readonly (readonly [name: string, value: Value])[];
  readonly decorators: readonly Value[];
}

/** One exported name, `default` for the default export; `*` for `export * from`. CommonJS: `module.exports` is `default`. */
export interface ExportSummary {
  readonly name: string;
  readonly value: Value;
}

/** A line whose blocking calls a comment accepts, and the rules, without `loopguard/`, that the comment names. */
export interface AcceptedLine {
  readonly line: number;
  readonly rules: readonly string[];
}

/** A call, and the places in which what it gives is kept, or that it was made. */
export type KeptCall = readonly [call: number, places: readonly string[]];

/** All that the engine knows of one file: plain JSON that depends on the text alone. */
export interface FileSummary {
  readonly functions: readonly FunctionSummary[];
  readonly calls: readonly CallSummary[];
  readonly accesses: readonly AccessSummary[];
  readonly bindings: readonly BindingSummary[];
  readonly assignments: readonly AssignmentSummary[];
  readonly classes: readonly ClassSummary[];
  readonly exports: readonly ExportSummary[];
  /** The specifiers of what is imported, or handed on, for its types alone: it is not loaded. */
  readonly typeImports: readonly string[];
  /** Values that are returned, stored or given away where code that the text does not show may call them. */
  readonly escaping: readonly Value[];
  /** Calls that make what is kept in places that outlive the call of their function. */
  readonly keptCalls: readonly KeptCall[];
  /** Calls that are made once: what they give, or that they were made, is kept for good where their function looks first. */
  readonly onceCalls: readonly KeptCall[];
  /** Calls that stand in for what lies in a place that outlives the call of their function, and the functions that surely fill it. */
  readonly fallbacks: readonly (readonly [call: number, filledBy: readonly number[]])[];
  readonly spins: readonly SpinSummary[];
  readonly annotations: readonly AnnotationSummary[];
  /** Lines whose blocking calls an `eslint-disable` comment with a reason accepts. */
  readonly acceptedLines: readonly AcceptedLine[];
  readonly hashbang: boolean;
  /** Directives at the top of the file (`use server`). */
  readonly directives: readonly string[];
}

/** The value that says nothing. */
export const unknownValue: Value = { type: 'unknown' };
