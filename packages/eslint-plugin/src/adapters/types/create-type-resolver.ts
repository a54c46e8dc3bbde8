import type { Node, ParameterDeclaration, Program, SourceFile } from 'typescript';
import type { Declared, TypeResolver } from '../../engine/link/type-resolver.ts';
import type { FileIndex } from './index-file.ts';
import type { Typing } from './typing.ts';
import path from 'node:path';
import { attempt } from '../attempt.ts';
import { createTranslate } from './translate-declared.ts';
import { typeNames } from './declared-names.ts';
import { describeDeclaration } from './describe-declaration.ts';
import { findDeclarations } from './find-declarations.ts';
import { createFindImplementations } from './find-implementations.ts';
import { indexFile } from './index-file.ts';
import { createTyping, pathInProject } from './typing.ts';

/** What one program answered. It outlives the program: the nodes of files that did not change are the next program's too. */
export interface Answers {
  readonly found: WeakMap<Node, readonly Declared[]>;
  /** The project's files as the program had them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** A resolver, and all that it has answered. */
export interface AnsweringResolver extends TypeResolver {
  readonly answers: Answers;
}

/**
 * Creates a resolver that asks one program, each question once. Paths are relative to `root`. For files that did not change
 * since, what `before` knows is taken.
 */
export function createTypeResolver(
  program: Program,
  root: string,
  before?: Answers,
): AnsweringResolver {
  const typing = createTyping(program, root);
  const search = { typing, findImplementations: createFindImplementations(typing) };
  const answers: Answers = { found: new WeakMap(), sources: indexSources(typing) };
  const translate = before && createTranslate(before.sources, answers.sources);
  const indexes = new Map<string, FileIndex | undefined>();
  return {
    answers,
    declarationsAt: (file, range) =>
      answer(file, indexOf(file)?.findExpression(range), (expression) =>
        findDeclarations(search, expression),
      ),
    parameterTypesAt: (file, start) =>
      answer(file, indexOf(file)?.findParameter(start), (parameter) =>
        parameterTypes(typing, parameter),
      ),
  };

  function indexOf(file: string): FileIndex | undefined {
    if (!indexes.has(file)) {
      const source = program.getSourceFile(path.join(root, file));
      indexes.set(file, source && indexFile(typing, source));
    }
    return indexes.get(file);
  }

  /** Where there is no node, or the type checker cannot cope with it, nothing is known. */
  function answer<Found extends Node>(
    file: string,
    node: Found | undefined,
    describe: (node: Found) => readonly Declared[],
  ): readonly Declared[] {
    if (!node) return [];
    const known = answers.found.get(node) ?? recall(file, node);
    if (known) return known;
    const found = attempt(() => describe(node)) ?? [];
    answers.found.set(node, found);
    return found;
  }

  function recall(file: string, node: Node): readonly Declared[] | undefined {
    const isSame = before?.sources.get(file) === answers.sources.get(file);
    return isSame ? translate?.(before?.found.get(node)) : undefined;
  }
}

function indexSources(typing: Typing): Map<string, SourceFile> {
  return new Map(
    typing.program.getSourceFiles().flatMap((source): [string, SourceFile][] => {
      const file = pathInProject(typing, source);
      return file === undefined ? [] : [[file, source]];
    }),
  );
}

function parameterTypes(typing: Typing, parameter: ParameterDeclaration): readonly Declared[] {
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
