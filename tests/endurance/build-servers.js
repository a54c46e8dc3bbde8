// Compiles the servers as users compile theirs: to JavaScript with source maps, in a package of its own.
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { fixture } from './start-program.js';

const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  sourceMap: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
};

/** Writes `package.json`, `src` and `built` below a folder; gives the path of `built`. */
export function buildServers(folder) {
  const built = path.join(folder, 'built');
  mkdirSync(built);
  symlinkSync(
    path.resolve(import.meta.dirname, '../../node_modules'),
    path.join(folder, 'node_modules'),
  );
  writeFileSync(
    path.join(folder, 'package.json'),
    '{ "name": "silent-servers", "type": "module" }',
  );
  for (const name of readdirSync(fixture('servers'))) {
    const source = readFileSync(path.join(fixture('servers'), name), 'utf8');
    const fileName = path.join(folder, 'src', name);
    const { outputText, sourceMapText } = ts.transpileModule(source, { compilerOptions, fileName });
    const file = path.join(built, name.replace(/\.ts$/, '.js'));
    writeFileSync(file, outputText);
    writeFileSync(`${file}.map`, sourceMapText);
  }
  return built;
}
