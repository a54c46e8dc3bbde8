import type { CallbackTreatment } from '@loopguard/catalogue';
import type { BindingSummary, FileSummary, ObjectValue, Value } from '../summary/file-summary.ts';
import type { Sources, Table } from './memory.ts';

/** A summary that takes part in linking, with what linking finds out about its functions. */
export interface LinkedFile {
  readonly summary: FileSummary;
  /** From the project's root, with `/`. */
  readonly path: string;
  role: FileRole;
  /** Function → the calls in its own body. */
  readonly callsIn: readonly (readonly number[])[];
  /** Function expression → the call that calls it where it stands: `(() => {})()`, `(function () {}).call(this)`. */
  readonly immediateCalls: ReadonlyMap<number, number>;
  /** `function:position` → the variable that receives the parameter. */
  readonly parameterBindings: ReadonlyMap<string, number>;
  /** Function → the function that constructs what it is a method of (`App.prototype.start = …`, `this.start = …`). */
  readonly constructorOf: ReadonlyMap<number, number>;
  /** `function 1` or `class 1` → the properties assigned to it through the variables that hold it. */
  readonly propertiesOf: ReadonlyMap<string, BindingSummary['properties']>;
  /** Variables whose values code that is not known may call. */
  readonly escapingBindings: ReadonlySet<number>;
  /** Functions whose author says that they block, or that they do not. */
  readonly annotated: ReadonlyMap<number, 'blocking' | 'nonblocking'>;
  /** Function → the calls that call it. */
  readonly callers: Caller[][];
  /** Function → the calls that it is handed to. */
  readonly registrations: Registration[][];
  /** Functions that code which is not known may call. */
  readonly escaping: Set<number>;
  /** Function → the names of the methods that it calls on something that is not known. */
  readonly unknownCalls: Map<number, Set<string>>;
  readonly memo: Memo;
}

/**
 * What a file is for: `served` code is judged; `apart` runs in a process or thread of its own (a program with a hashbang, a
 * worker's entry); `quiet` only tries out or configures other code, so that its calls say nothing about when that runs.
 */
export type FileRole = 'served' | 'apart' | 'quiet';

/** What a value is when certain calls give it. */
export interface GivenValues {
  /** The calls that pass it, the innermost first; empty where no call has to. */
  readonly given: readonly Given[];
  readonly values: readonly Resolved[];
}

/** What was evaluated already. */
interface Memo {
  /** What the calls of a function pass to a parameter: `parameter 1:0` or `rest 1:0`, in one look at all calls. */
  readonly given: Map<
    string,
    { readonly found: readonly GivenValues[]; readonly sources: Sources }
  >;
  /** Values under evaluation that are not worth remembering. */
  readonly busy: Set<Value>;
  readonly bindings: Table<number>;
  readonly results: Table<number>;
  readonly parameters: Table<string>;
  readonly members: Table<string>;
  readonly properties: Map<ObjectValue, Table<string>>;
}

/** One call in one file. */
export interface CallSite {
  readonly file: LinkedFile;
  readonly call: number;
  readonly dispatch?: Dispatch;
}

/** How a call finds a function that only its receiver knows: through an interface, an abstract class, a folder of files or a table. */
export interface Dispatch {
  readonly through: string;
  /** Whether it is in one of the files that are loaded by name, or in a table under a key that is not known. */
  readonly isByName?: true;
  /** How many implementations the call can go to. */
  readonly among: number;
}

/** A call that calls a function, and under what circumstances. */
export interface Caller extends CallSite {
  /** The calls that pass the function which is called, the innermost first: it is a parameter there. */
  readonly given?: readonly Given[];
  /** The call that made the function which is called. */
  readonly madeBy?: CallSite;
  /** Whether it calls what is called once, and then gives what was kept. */
  readonly once?: boolean;
  /** Whether it calls what something made of the function, which may pass it more than the call does: `save.bind(null, 'a')`. */
  readonly wrapped?: true;
}

/** A call that passes what its callee calls. */
export interface Given {
  readonly site: CallSite;
  readonly callee: FunctionSite;
}

/** One function in one file. */
export interface FunctionSite {
  readonly file: LinkedFile;
  readonly function: number;
}

/** A function handed to a call, and what the callee does with it. */
export interface Registration {
  readonly site: CallSite;
  /** `followed`: the callee is the project's own and only calls it, so that its calls are known. */
  readonly treatment: CallbackTreatment | 'followed' | 'unknown';
  /** Types of the parameters that the callee passes; null where unknown. */
  readonly parameters: readonly (string | null)[];
  /** Type of what the callee calls it on. */
  readonly self?: string;
  /** What identifies the registration to a reader: `GET /users`, `data`, `setTimeout`. */
  readonly label: string | undefined;
  /** Of what is followed: whether something that is not known may call it. */
  readonly isOpen?: boolean;
}

/** What a value turned out to be. */
export type Resolved =
  | { readonly type: 'unknown' }
  /** Something that a package made: not known, but nothing of the project's. */
  | { readonly type: 'foreign' }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  /** What a module hands out under a path; the path is empty for the module itself, and `default` is left out. */
  | { readonly type: 'export'; readonly module: string; readonly path: readonly string[] }
  /** An instance of a described type, `module:Type`. */
  | { readonly type: 'instance'; readonly of: string }
  /** A method of a described type. */
  | { readonly type: 'method'; readonly of: string; readonly name: string }
  /** `madeBy`: the call that made it, where a function of the project gave it. `once`: what it gives is kept by what wraps it.
   * `wrapped`: it may be passed more than what calls it says. */
  | ({
      readonly type: 'function';
      readonly dispatch?: Dispatch;
      readonly madeBy?: CallSite;
      readonly once?: boolean;
      readonly wrapped?: true;
    } & FunctionSite)
  | { readonly type: 'class'; readonly file: LinkedFile; readonly class: number }
  | { readonly type: 'class-instance'; readonly file: LinkedFile; readonly class: number }
  /** The type of a function, by the types of its parameters. */
  | { readonly type: 'signature'; readonly file: LinkedFile; readonly parameters: readonly Value[] }
  /** The type that a value of the project has. */
  | { readonly type: 'typeof'; readonly file: LinkedFile; readonly value: Value }
  /** What `new` makes of a function: an object of the time before classes. */
  | ({ readonly type: 'function-instance' } & FunctionSite)
  | {
      readonly type: 'object';
      readonly file: LinkedFile;
      readonly value: ObjectValue;
      readonly madeBy?: CallSite;
      readonly dispatch?: Dispatch;
    }
  /** `isDeclared`: of which only the type of its elements is known. */
  | {
      readonly type: 'array';
      readonly file: LinkedFile;
      readonly elements: readonly Value[];
      readonly isDeclared?: true | undefined;
    }
  /** All that a file of the project exports. */
  | { readonly type: 'namespace'; readonly file: LinkedFile }
  /** What one of some files exports: which of them, a path tells of which only the folder is known. */
  | { readonly type: 'folder'; readonly name: string; readonly files: readonly LinkedFile[] }
  /** `call`, `apply` or `bind` of a callable. */
  | {
      readonly type: 'function-method';
      readonly target: Resolved;
      readonly name: 'call' | 'apply' | 'bind';
    }
  /** The function that `createRequire` gives. */
  | { readonly type: 'require' };
