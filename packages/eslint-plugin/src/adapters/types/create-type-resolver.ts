import type { Expression, ParameterDeclaration, Program, SourceFile } from 'typescript';
import type { Declared, TypeResolver } from '../../engine/link/type-resolver.ts';
import type { Range } from '../../engine/summary/file-summary.ts';
import type { Typing } from './typing.ts';
import path from 'node:path';
import { attempt } from '../attempt.ts';
import { typeNames } from './declared-names.ts';
import { describeDeclaration } from './describe-declaration.ts';
import { findDeclarations } from './find-declarations.ts';
import { createFindImplementations } from './find-implementations.ts';
import { indexFile } from './index-file.ts';
import { createTyping } from './typing.ts';

/** The questions that one file's places answer. */
interface AskedFile {
  declarationsAt: (range: Range) => readonly Declared[];
  parameterTypesAt: (start: number) => readonly Declared[];
}

const notInProgram: AskedFile = { declarationsAt: () => [], parameterTypesAt: () => [] };

/** Creates a resolver that asks one program, each question once. Paths are relative to `root`. */
export function createTypeResolver(program: Program, root: string): TypeResolver {
  const typing = createTyping(program, root);
  const search = { typing, findImplementations: createFindImplementations(typing) };
  const asked = new Map<string, AskedFile>();
  return {
    declarationsAt: (file, range) => ask(file).declarationsAt(range),
    parameterTypesAt: (file, start) => ask(file).parameterTypesAt(start),
  };

  function ask(file: string): AskedFile {
    const known = asked.get(file);
    if (known) return known;
    const source = program.getSourceFile(path.join(root, file));
    const created = source ? askIn(source) : notInProgram;
    asked.set(file, created);
    return created;
  }

  function askIn(source: SourceFile): AskedFile {
    const index = indexFile(typing, source);
    return {
      declarationsAt: answerOnce(index.findExpression, (expression: Expression) =>
        findDeclarations(search, expression),
      ),
      parameterTypesAt: answerOnce(index.findParameter, (parameter: ParameterDeclaration) =>
        parameterTypes(typing, parameter),
      ),
    };
  }
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

/** Answers each question once. Where there is no node, or the type checker cannot cope with it, nothing is known. */
function answerOnce<Question, Found extends object>(
  find: (question: Question) => Found | undefined,
  describe: (found: Found) => readonly Declared[],
): (question: Question) => readonly Declared[] {
  const answers = new Map<Found, readonly Declared[]>();
  return (question) => {
    const node = find(question);
    const known = node && answers.get(node);
    if (!node || known) return known ?? [];
    const answer = attempt(() => describe(node)) ?? [];
    answers.set(node, answer);
    return answer;
  };
}
