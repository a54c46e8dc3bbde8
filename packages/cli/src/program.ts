import type { CommandIo } from './command-io.ts';
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { createDoctorCommand } from './commands/doctor.ts';
import { createExplainCommand } from './commands/explain.ts';
import { createListCommand } from './commands/list.ts';
import { createPolicyCommand } from './commands/policy.ts';
import { createRunCommand } from './commands/run.ts';
import { exitCodes } from './exit-codes.ts';

const version = readVersion();

/** Parses the arguments, runs the command that they name, and gives its exit code. */
export async function runProgram(argv: readonly string[], io: CommandIo): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const setExitCode = (code: number): void => {
    exitCode = code;
  };
  const program = configure(new Command('loopguard'), io)
    .description('Keeps blocking work off the Node.js event loop.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .enablePositionalOptions();
  for (const create of [
    createRunCommand,
    createListCommand,
    createExplainCommand,
    createDoctorCommand,
    createPolicyCommand,
  ]) {
    program.addCommand(configure(create({ io, setExitCode }), io));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
  return exitCode;
}

function configure(command: Command, io: CommandIo): Command {
  for (const inner of command.commands) configure(inner, io);
  return command
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => {
        const message = text.replace(/^error: /, 'loopguard: ');
        write(isUnknown(text) ? `${message}Accepted: ${listAccepted(command)}.\n` : message);
      },
    });
}

function isUnknown(message: string): boolean {
  return /^error: unknown (?:command|option)/.test(message);
}

function listAccepted({ commands, options }: Command): string {
  const names = commands.map((command) => command.name());
  const flags = options.map(({ long, short }) => long ?? short ?? '');
  return [...names, ...flags, '--help'].join(', ');
}

function readVersion(): string {
  const packageJson: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  if (typeof packageJson !== 'object' || packageJson === null) return 'unknown';
  return String(Reflect.get(packageJson, 'version'));
}
