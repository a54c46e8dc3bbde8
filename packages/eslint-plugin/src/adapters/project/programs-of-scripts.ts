import path from 'node:path';

/** Scripts of these names keep running. */
const lastingName =
  /^(?:start|dev|develop|serve|server|watch|worker|prod|production|debug|pm2)\b|^(?:app|bot|launch|live|run)(?::(?:dev|prod|start))?$/u;

/** Programs that run a file, before its name. */
const runner =
  /\b(?:node|nodemon|tsx(?: watch)?|ts-node|ts-node-dev|babel-node|swc-node|esno|jiti|pm2 start|pm2-runtime(?: start)?|bun(?! (?:add|build|create|install|link|test|update|x)\b)(?: run)?)\s(?<rest>[^&|;]*)/gu;

/** What keeps a program running, or starts it again, whatever the script is called. */
const lastingRunner =
  /^(?:nodemon|ts-node-dev|pm2|tsx watch)\b|^(?:node|bun|bun run|tsx)\s(?:-\S+\s+)*--watch\b/u;

/** What runs another script. */
const manager = /\b(?:(?:npm|pnpm|yarn|bun)\s+|npm:)(?<rest>[^&|;"']*)/gu;

/** Flags of the runners whose value is a word of its own. */
const flagWithValue =
  /^(?:-[CPerx]|--(?:conditions|config|env-file|exec|experimental-loader|ext|import|loader|name|project|require|tsconfig))$/u;

/** What nodemon is told to run the file with: `nodemon --exec ts-node server.ts`. */
const runnerName = /^(?:node|tsx|ts-node|bun)$/u;

const hasExtension = /\.[cm]?[jt]sx?$/u;

interface Script {
  readonly name: string;
  readonly text: string;
}

interface Run {
  readonly file: string;
  readonly isLasting: boolean;
}

/** Where the source of a built file may lie; both are named by `nameOfProgram`. */
type SourcesOf = (built: string) => readonly string[];

/**
 * The files, named by `nameOfProgram`, that scripts run which come to an end, but neither those that last nor `main`. What a file
 * is built from counts as the file does.
 */
export function programsOfScripts(
  { scripts, main }: Readonly<Record<string, unknown>>,
  sourcesOf: SourcesOf,
): Set<string> {
  if (typeof scripts !== 'object' || scripts === null) return new Set();
  const all = Object.entries(scripts).flatMap(([name, text]): Script[] =>
    typeof text === 'string' ? [{ name, text }] : [],
  );
  const lasting = lastingScripts(all);
  const runs = all.flatMap(({ name, text }) =>
    runsOf(text).map((run) => ({ ...run, isLasting: run.isLasting || lasting.has(name) })),
  );
  const servers = new Set(runs.flatMap(({ file, isLasting }) => (isLasting ? [file] : [])));
  if (typeof main === 'string') servers.add(nameOfProgram(main));
  const served = withSources(servers);
  const programs = withSources(new Set(runs.map(({ file }) => file)));
  return new Set([...programs].filter((file) => !served.has(file)));

  function withSources(files: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...files].flatMap((file) => [file, ...sourcesOf(file)]));
  }
}

/** A file's name from the manifest's folder, as Node.js takes it: without its extension, and a folder for its index. */
export function nameOfProgram(file: string): string {
  return path.posix
    .normalize(file)
    .replace(hasExtension, '')
    .replace(/\/(?:index)?$/u, '');
}

/** The names of the scripts that keep running, and of those that they end in: `"start": "npm run build && npm run listen"`. */
function lastingScripts(scripts: readonly Script[]): ReadonlySet<string> {
  const textOf = new Map(scripts.map(({ name, text }) => [name, text]));
  const queue = scripts.filter(({ name }) => lastingName.test(name)).map(({ name }) => name);
  const lasting = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (lasting.has(name)) continue;
    lasting.add(name);
    queue.push(...scriptsRunLast(textOf.get(name) ?? '', textOf));
  }
  return lasting;
}

function scriptsRunLast(text: string, scripts: ReadonlyMap<string, string>): string[] {
  // What is quoted may be several commands that run side by side.
  const last = /["']/u.test(text) ? text : (text.split(/&&|;/u).at(-1) ?? '');
  return [...last.matchAll(manager)].flatMap(({ groups }) => {
    const words = (groups?.rest ?? '').split(/\s+/u);
    return words.find((word) => scripts.has(word)) ?? [];
  });
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(runner)].flatMap(({ 0: command, groups }) =>
    filesAmong((groups?.rest ?? '').split(/\s+/u)).map((file) => ({
      file: nameOfProgram(file),
      isLasting: lastingRunner.test(command),
    })),
  );
}

/** The first word that is no flag. A bare word behind a flag may be the flag's value, so that the next one counts too. */
function filesAmong(words: readonly string[]): string[] {
  const files: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const isValue = flagWithValue.test(before) || runnerName.test(word);
    if (isValue || word.startsWith('-') || !/^[\w.@/-]+$/u.test(word)) continue;
    files.push(word);
    if (isFile(word) || !before.startsWith('-')) break;
  }
  return files;
}

function isFile(word: string): boolean {
  return word.includes('/') || hasExtension.test(word);
}
