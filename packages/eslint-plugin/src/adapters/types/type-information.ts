import type { TSESLint } from '@typescript-eslint/utils';
import type { Program } from 'typescript';
import type { TypeResolver } from '../../engine/link/type-resolver.ts';
import type { AnsweringResolver, Answers } from './create-type-resolver.ts';
import { createLoader } from '../create-loader.ts';
import { createTypeResolver } from './create-type-resolver.ts';

/** What is asked for the types of one file's program. */
interface TypeQuestion {
  /** What owns the files: a project. What it is told is remembered as long as it lives. */
  readonly owner: object;
  readonly root: string;
  /** Whether the file under lint differs from the one on disk, as it does while somebody types. */
  readonly isEdited: boolean;
}

/** The type information of the file that ESLint holds. */
export type TypeInformation = (question: TypeQuestion) => TypeResolver;

const loadUtilities = createLoader('@typescript-eslint/utils/eslint-utils');

/** The resolvers of the programs that parsers hold, by who asked: all files of a program share one. */
const resolversOf = new WeakMap<Program, WeakMap<object, AnsweringResolver>>();

/** What was answered of files as they are on disk, by the configuration of the program. */
const answersOf = new WeakMap<object, Map<string, Answers>>();

/** Reads the type information of the file under lint. Throws typescript-eslint's own error where its parser gives none. */
export function readTypeInformation(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): TypeInformation {
  const { program } = loadUtilities().getParserServices(context);
  const resolvers = resolversOf.get(program) ?? new WeakMap<object, AnsweringResolver>();
  resolversOf.set(program, resolvers);
  return (question) => {
    const { owner } = question;
    const resolver = resolvers.get(owner) ?? createResolver(program, question);
    resolvers.set(owner, resolver);
    return resolver;
  };
}

/**
 * Every key that is pressed makes a new program. What its edit changes is asked for anew; of all else, what was answered about
 * the files on disk still holds.
 */
function createResolver(
  program: Program,
  { owner, root, isEdited }: TypeQuestion,
): AnsweringResolver {
  const known = answersOf.get(owner) ?? new Map<string, Answers>();
  answersOf.set(owner, known);
  const { configFilePath } = program.getCompilerOptions();
  const configuration = typeof configFilePath === 'string' ? configFilePath : '';
  const before = isEdited ? known.get(configuration) : undefined;
  const resolver = createTypeResolver(program, root, before);
  if (!before) known.set(configuration, resolver.answers);
  return resolver;
}
