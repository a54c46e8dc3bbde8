import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { createTypeResolver } from '../src/adapters/types/create-type-resolver.ts';

const files = {
  '/project/store.ts': 'export class Store { load(): number { return 1; } }',
  '/project/use.ts': `import type { Store } from './store.js'; declare const stores: { first: Store }; stores.first.load();`,
};

describe('a resolver', () => {
  it('finds the method of a class by the place of a call', () => {
    const resolver = createTypeResolver(createProgram(files), '/project');
    expect(ask(resolver, files)).toEqual([
      { type: 'function', path: 'store.ts', body: bodyIn(files['/project/store.ts']) },
    ]);
  });

  it('knows nothing of places where nothing is called, and of files that the program does not have', () => {
    const resolver = createTypeResolver(createProgram(files), '/project');
    expect(resolver.declarationsAt('use.ts', [0, 6])).toEqual([]);
    expect(resolver.declarationsAt('other.ts', [0, 6])).toEqual([]);
  });

  it('asks the next program only about the file that changed', () => {
    const first = createProgram(files);
    const { answers, ...resolver } = createTypeResolver(first, '/project');
    ask(resolver, files);
    const text = `// A comment.\n${files['/project/store.ts']}`;
    const edited = { ...files, '/project/store.ts': text };
    const next = createProgram(edited, first);
    const asked = countQuestions(next);
    expect(ask(createTypeResolver(next, '/project', answers), edited)).toEqual([
      { type: 'function', path: 'store.ts', body: bodyIn(text) },
    ]);
    expect(asked()).toBe(0);
    expect(ask(createTypeResolver(next, '/project'), edited)).toHaveLength(1);
    expect(asked()).toBeGreaterThan(0);
  });

  it('takes no answer over for a file that changed itself', () => {
    const first = createProgram(files);
    const { answers, ...resolver } = createTypeResolver(first, '/project');
    ask(resolver, files);
    const edited = {
      ...files,
      '/project/use.ts': files['/project/use.ts'].replace(
        'first: Store',
        'first: { load(): void }',
      ),
    };
    const next = createTypeResolver(createProgram(edited, first), '/project', answers);
    expect(ask(next, edited)).toEqual([]);
  });
});

type Files = Readonly<Record<keyof typeof files, string>>;

function ask(
  resolver: Pick<ReturnType<typeof createTypeResolver>, 'declarationsAt'>,
  { '/project/use.ts': text }: Files,
) {
  const start = text.lastIndexOf('load');
  return resolver.declarationsAt('use.ts', [start, start + 'load'.length]);
}

function bodyIn(text: string): number {
  return text.indexOf('{ return');
}

/** Creates a program of files in memory; files that did not change are those of the program before. */
function createProgram(texts: Files, before?: ts.Program): ts.Program {
  const all = new Map(Object.entries(texts));
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile(name, target) {
      const text = all.get(name);
      const known = before?.getSourceFile(name);
      if (text === undefined || known?.text === text) return known;
      return ts.createSourceFile(name, text, target, true);
    },
    fileExists: (name) => all.has(name),
    directoryExists: () => true,
    readFile: (name) => all.get(name),
    getCurrentDirectory: () => '/project',
  };
  const moduleResolution = ts.ModuleResolutionKind.Bundler;
  const options = { noLib: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution };
  return ts.createProgram([...all.keys()], options, host, before);
}

function countQuestions(program: ts.Program): () => number {
  const checker = program.getTypeChecker();
  const getSymbolAtLocation = checker.getSymbolAtLocation.bind(checker);
  let count = 0;
  checker.getSymbolAtLocation = (node) => {
    count += 1;
    return getSymbolAtLocation(node);
  };
  return () => count;
}
