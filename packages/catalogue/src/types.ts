/** How long a blocking API holds the thread by nature, from least to most. */
export type Cost = 'brief' | 'file' | 'compute' | 'process' | 'wait';

/** What a blocking API does while it holds the thread. */
export type ApiKind =
  | 'file-system'
  | 'process'
  | 'compression'
  | 'cryptography'
  | 'database'
  | 'serialization'
  | 'compilation'
  | 'diagnostics'
  /** What a project's own policy adds. */
  | 'custom'
  | 'network'
  | 'wait';

/**
 * How a blocking API is used: called, constructed, or called on an instance; or it is the `instance` itself that is called:
 * a function which another call gave, so that `export` is the name of a type (`Transaction` of better-sqlite3).
 */
export type ApiForm = 'function' | 'constructor' | 'method' | 'instance';

/** What may not block, and the two kinds of callback that are no context of their own. */
export type ExecutionContext = 'request-handler' | 'event-listener' | 'callback' | 'async-function';

/**
 * How a callee treats a callback: it is a context of its own; or it runs before the call returns (`inline`); or it runs
 * off the loop (`insulated`), while the process closes (`shutdown`), as something happens that it may survive (`interruption`), as it ends, when nothing else can run (`exit`), before the process serves (`startup`), or in a test (`quiet`).
 */
export type CallbackTreatment =
  | ExecutionContext
  | 'inline'
  | 'insulated'
  | 'shutdown'
  | 'interruption'
  | 'exit'
  | 'startup'
  | 'quiet';

/** What to use instead of a blocking API. `export` is a dotted path from `module`. */
export interface Replacement {
  readonly module: string;
  readonly export: string;
  /**
   * `twin`: takes the same arguments and gives the same value through a promise, so `await` in front is the whole change.
   * `promisify`: another function, that takes the same arguments and then a callback; `util.promisify` of it is a twin.
   * `callback`: the same function blocks no more once it is given a callback as its last argument; `util.promisify` of
   * it is a twin.
   * `other`: does the same job with other arguments or another result.
   * What replaces a method is a method of the same object: `Dir.prototype.read` for `Dir.prototype.readSync`.
   */
  readonly how: 'twin' | 'promisify' | 'callback' | 'other';
  /** One sentence where the name alone does not tell what to do. */
  readonly note?: string;
  /** First Node.js version that has it, where that is later than 20.0. */
  readonly since?: string;
  /** Arguments that it does not take as the blocking API does: a call with one of them has no replacement. */
  readonly unless?: readonly ArgumentMatch[];
  /**
   * What `util.promisify` of it lacks, where it is no full twin. `types`: Node.js's type declarations give it other arguments
   * or an unknown result, so that it is of use in JavaScript alone. `sense`: it needs its object as `this`, passes no error
   * first, or takes an omitted argument for the callback.
   */
  readonly promisifiedLacks?: 'types' | 'sense';
}

/** An argument that tells calls apart: a number (a file descriptor), or an object that has a property. */
export type ArgumentMatch =
  | { readonly argument: number; readonly is: 'number' }
  | { readonly argument: number; readonly property: string };

/**
 * When a call of the API blocks, judged from its arguments.
 * `without-callback`: only if its last argument is not a function (`crypto.randomBytes`).
 * `with-option`: only if the object argument at `argument` has `property` equal to `value`.
 * `without-option`: unless it has that. `with-instance`: only if the argument is an instance of the type `of`, `module:Type`.
 * `every`: only if all of `of` hold.
 */
export type BlocksWhen =
  | { readonly type: 'always' }
  | { readonly type: 'without-callback' }
  | {
      readonly type: 'with-option';
      readonly argument: number;
      readonly property: string;
      readonly value: string | number | boolean;
    }
  | {
      readonly type: 'without-option';
      readonly argument: number;
      readonly property: string;
      readonly value: string | number | boolean;
    }
  | { readonly type: 'with-instance'; readonly argument: number; readonly of: string }
  | { readonly type: 'every'; readonly of: readonly BlocksWhen[] };

/** A size at which the cost of a call changes, read from an argument: a number, or the length of a literal in bytes. */
export interface CostBySize {
  /** Position of the argument that tells the size. */
  readonly argument: number;
  /** What the argument means: `number` is the size itself, `data` has the size as its length. */
  readonly measure: 'number' | 'data';
  /** Sizes of this many bytes and more have the cost `large`. */
  readonly thresholdBytes: number;
  /** Cost of a known size below the threshold. */
  readonly small: Cost;
  /** Cost of a known size at or above the threshold. An unknown size has the entry's `cost`. */
  readonly large: Cost;
}

/** One function that holds the thread until its work is done. */
export interface BlockingApi {
  /**
   * Dotted path from the module: `readFileSync`, `Dir.prototype.readSync`, `default` for the module's own value. A
   * property on it may be inherited: `ZipEntry.prototype.contentSync` lies on a hidden class that ZipEntry extends.
   */
  readonly export: string;
  /** Default `function`; what `new` alone gives is a `constructor`, a function of `prototype` a `method`. */
  readonly form?: ApiForm;
  readonly kind: ApiKind;
  readonly cost: Cost;
  /** The time goes into code of the program's own that it runs: at run time what that code does is looked at instead. */
  readonly runsCode?: true;
  readonly costBySize?: CostBySize;
  /** Position of the argument that is the path of a file, or what is in the file: then nothing is read, nor if it is left out. */
  readonly pathOrContent?: number;
  /** Default `{ type: 'always' }`. */
  readonly blocks?: BlocksWhen;
  /** What to use instead, or the reason why there is nothing. */
  readonly replacement: Replacement | { readonly none: string };
  /** Node.js versions (semver range) that have the API, where not all of 20 to 26 do; for a package: versions of the package. */
  readonly versions?: string;
  /** Values of `process.platform` that have the API, where not all do. */
  readonly platforms?: readonly string[];
}

/** A callback that a function or method takes. */
export interface CallbackDescription {
  /**
   * Where it is: a position; `last`; `rest` with `from` (every argument from there on, arrays flattened); or the property
   * of an object argument (`{ argument: 0, property: 'handler' }`, where property `*` means every function in it).
   */
  readonly at:
    | number
    | 'last'
    | { readonly from: number }
    | { readonly argument: number; readonly property: string };
  readonly runs: CallbackTreatment;
  /** Types of what the callback receives, by position: `Request`, or `http:IncomingMessage` for another module's type. */
  readonly parameters?: readonly (string | null)[];
  /** Type of its `this`. */
  readonly self?: string;
  /** Position of the literal argument that tells one use from another, and what each literal changes. */
  readonly byLiteral?: {
    readonly argument: number;
    readonly values: Readonly<
      Record<
        string,
        { readonly runs?: CallbackTreatment; readonly parameters?: readonly (string | null)[] }
      >
    >;
  };
}

/** What the engine must know of one exported value, method or property. */
export interface MemberDescription {
  /** Type of what a call (or `new`) gives, awaited if a promise: a name in `types`, or `module:Type`; `this` for the receiver. */
  readonly returns?: string;
  /** Type of what a call gives by the type, `module:Type`, of the argument at a position. */
  readonly returnsBy?: {
    readonly argument: number;
    readonly types: Readonly<Record<string, string>>;
  };
  /** Type of the value itself (for properties and exported instances). */
  readonly is?: string;
  /** The value is this module itself: `fs/promises` for `fs.promises`, `process` for the global. */
  readonly module?: string;
  /** Of two that fit the same argument the first counts. */
  readonly callbacks?: readonly CallbackDescription[];
  /** A call of it makes the process serve: startup ends here. */
  readonly startsServing?: boolean;
  /** A call registers a route whose path is the argument at this position: named in messages. */
  readonly routePath?: number;
  /**
   * A call gives what it is called on, or what has one of the types `to`, the property that the argument at `name` names:
   * `app.decorate('store', store)`.
   */
  readonly assigns?: {
    readonly name: number;
    readonly value: number;
    readonly to?: readonly string[];
  };
  /** A call with nothing but a name gives the property of that name, of what it is called on or of the type `of`: `app.get('store')`. */
  readonly reads?: { readonly of?: string };
  /** A call gives a function that calls the one at this position; with `once`, no second time for the same arguments. */
  readonly gives?: { readonly argument: number; readonly once?: true };
  /** Nested members: `Router` of `express.Router`, `promises` of `fs.promises`. */
  readonly members?: Readonly<Record<string, MemberDescription>>;
}

/** The shape of instances that a module hands out. */
export interface TypeDescription {
  /** A type whose members this one has too: a name in `types`, or `module:Type`. */
  readonly extends?: string;
  /** Under `*` what is known of every other member. */
  readonly members?: Readonly<Record<string, MemberDescription>>;
  /** What is known of a call of the instance itself, where it is a function: `limit(fn)` of p-limit. */
  readonly call?: MemberDescription;
  /** A function with a parameter annotated with this type runs so: `express` `Request` → `request-handler`. */
  readonly asParameter?: CallbackTreatment;
  /** A function annotated with this type runs so: `express` `RequestHandler`. */
  readonly asFunction?: CallbackTreatment;
  /** Types of what a function annotated with this type receives, by position. */
  readonly parameters?: readonly (string | null)[];
  /** Methods that the framework calls on classes which extend or implement this type, and on classes or objects annotated so. */
  readonly overrides?: Readonly<
    Record<
      string,
      { readonly runs: CallbackTreatment; readonly parameters?: readonly (string | null)[] }
    >
  >;
}

/** Exports of a file in a place that a framework reads by convention: Next.js `app/.../route.ts`. */
export interface FileConvention {
  /** Glob from the project's root, `/` as separator. */
  readonly files: string;
  /** Export name → how it runs. `default`, a name, or `*`. */
  readonly exports: Readonly<Record<string, CallbackTreatment>>;
}

/** All that is known of one module, Node's own or a package. */
export interface ModuleDescription {
  /** Specifier without `node:` where Node accepts both; `node:sqlite` where only that exists; `global` for globals. */
  readonly module: string;
  /** Other specifiers that give the same API: `@koa/router` for `koa-router`. */
  readonly aliases?: readonly string[];
  /** Specifiers that give one export each as their own value, `*` for its name: `lodash/*`, `lodash.*`. */
  readonly exportSpecifiers?: readonly string[];
  /** Modules whose exports this one hands out unchanged under the same names: `fs` for `fs-extra`. */
  readonly reexports?: readonly string[];
  /** Published versions (semver range) that the entries were checked against; absent for Node's own modules. */
  readonly checkedVersions?: string;
  readonly blocking?: readonly BlockingApi[];
  /** Export name (`default` for the module's own value) → what is known of it. */
  readonly exports?: Readonly<Record<string, MemberDescription>>;
  readonly types?: Readonly<Record<string, TypeDescription>>;
  /** Decorator export → how a method that carries it runs (`@Get()` of `@nestjs/common`), or the constructor of a class that does. */
  readonly decorators?: Readonly<Record<string, CallbackTreatment>>;
  readonly fileConventions?: readonly FileConvention[];
  /** `*Sync` exports that do not block, or not enough to matter, each with the reason. */
  readonly notBlocking?: Readonly<Record<string, string>>;
}
