import type { Program, SourceFile } from 'typescript';
import type { Declared, TypeResolver } from '../../engine/link/type-resolver.ts';
import type { FileIndex } from './index-file.ts';
import path from 'node:path';
import { attempt } from '../attempt.ts';
import { typeNames } from './declared-names.ts';
import { describeDeclaration } from './describe-declaration.ts';
import { findDeclarations } from './find-declarations.ts';
import { createFindImplementations } from './find-implementations.ts';
import { indexFile } from './index-file.ts';
import { createTyping } from './typing.ts';

/** Creates a resolver that asks one program, each question once. Paths are relative to `root`. */
export function createTypeResolver(program: Program, root: string): TypeResolver {
  const typing = createTyping(program, root);
  const search = { typing, findImplementations: createFindImplementations(typing) };
  const indexes = new Map<SourceFile, FileIndex>();
  const answers = new Map<string, readonly Declared[]>();
  return {
    declarationsAt: (file, range) =>
      answer(`${range[0]}:${range[1]}:${file}`, () => {
        const expression = indexOf(file)?.findExpression(range);
        return expression ? findDeclarations(search, expression) : [];
      }),
    parameterTypesAt: (file, start) =>
      answer(`${start}:${file}`, () => parameterTypes(file, start)),
  };

  function parameterTypes(file: string, start: number): readonly Declared[] {
    const parameter = indexOf(file)?.findParameter(start);
    if (!parameter) return [];
    const type = typing.checker.getTypeAtLocation(parameter);
    const own = (type.getSymbol()?.declarations ?? []).filter((one) => typing.ts.isClassLike(one));
    const of = typeNames(typing, type);
    return [
      ...(of.length > 0 ? [{ type: 'instance' as const, of }] : []),
      ...own
        .flatMap((one) => describeDeclaration(typing, one, undefined))
        .filter((one) => one.type === 'class'),
    ];
  }

  function indexOf(file: string): FileIndex | undefined {
    const source = program.getSourceFile(path.join(root, file));
    if (!source) return undefined;
    const index = indexes.get(source) ?? indexFile(typing, source);
    indexes.set(source, index);
    return index;
  }

  /** What the type checker cannot cope with is not known. */
  function answer(question: string, find: () => readonly Declared[]): readonly Declared[] {
    const known = answers.get(question);
    if (known) return known;
    const found = attempt(find) ?? [];
    answers.set(question, found);
    return found;
  }
}
