import type { TSESLint } from '@typescript-eslint/utils';
import type { Program } from 'typescript';
import type { TypeResolver } from '../../engine/link/type-resolver.ts';
import { getParserServices } from '@typescript-eslint/utils/eslint-utils';
import { createTypeResolver } from './create-type-resolver.ts';

/** The type information of a file that ESLint holds, for a project's root. */
export type TypeInformation = (root: string) => TypeResolver;

/** The resolvers of the programs that parsers hold, by root: all files of a program share one. */
const resolversOf = new WeakMap<Program, Map<string, TypeResolver>>();

/** Reads the type information of the file under lint. Throws typescript-eslint's own error where its parser gives none. */
export function readTypeInformation(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): TypeInformation {
  const { program } = getParserServices(context);
  const resolvers = resolversOf.get(program) ?? new Map<string, TypeResolver>();
  resolversOf.set(program, resolvers);
  return (root) => {
    const resolver = resolvers.get(root) ?? createTypeResolver(program, root);
    resolvers.set(root, resolver);
    return resolver;
  };
}
