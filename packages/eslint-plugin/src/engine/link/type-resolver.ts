import type { Range } from '../summary/file-summary.ts';

/** What a package declares: a type, a function, a variable. */
export interface DeclaredName {
  /** The package and the path of the declaring file in it (`fastify/types/instance`), an ambient module's name, or `global`. */
  readonly module: string;
  /** Its own name behind those of the namespaces and classes around it; `default` for what the module exports as a whole. */
  readonly path: readonly string[];
}

/** Where the type checker finds that something was declared. */
export type Declared =
  | {
      /** A function or a class of the project, known by the offset at which its body starts. */
      readonly type: 'function' | 'class';
      /** From the project's root, with `/`. */
      readonly path: string;
      readonly body: number;
      /** The interface or abstract class through which it was found; others may implement it too. */
      readonly through?: string;
    }
  | ({ readonly type: 'export' } & DeclaredName)
  /** A method of a type: the receiver's own and those it extends, nearest first. */
  | { readonly type: 'method'; readonly of: readonly DeclaredName[]; readonly name: string }
  | { readonly type: 'instance'; readonly of: readonly DeclaredName[] };

/** Answers from type information what the text alone does not tell. Paths are relative to the project's root, with `/`. */
export interface TypeResolver {
  /** What an expression stands for, or goes to where it is called. `range` goes from its last identifier to its end. */
  declarationsAt: (path: string, range: Range) => readonly Declared[];
  /** The types of the parameter that starts at `offset`. */
  parameterTypesAt: (path: string, offset: number) => readonly Declared[];
}

/** The resolver where type information is not asked for. */
export const noTypes: TypeResolver = { declarationsAt: () => [], parameterTypesAt: () => [] };
