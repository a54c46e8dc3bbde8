import type { CommandContext, CommandIo } from '../command-io.ts';
import { resolve } from 'node:path';
import { optionTable } from '@loopguard/runtime-guard';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { createGuardEnvironment, resolveGuard } from '../guard-environment.ts';
import { passOn, runChild } from '../run-child.ts';

const pathOptions: readonly string[] = ['report', 'root'];

/** Creates `loopguard run`: runs a program under the guard, with every option of the guard as an option. */
export function createRunCommand({ io, setExitCode }: CommandContext): Command {
  const command = new Command('run')
    .summary('run a program under the guard')
    .description(
      'Run a program under the guard; exits as the program does, or with 3 if it cannot start.',
    )
    .usage('[options] -- <command> [arguments...]')
    .argument('<command>', 'the program')
    .argument('[arguments...]', 'its arguments')
    .passThroughOptions();
  for (const option of createGuardOptions(io)) command.addOption(option);
  command.addOption(
    new Option('--html <file>', 'not available yet').argParser(() => {
      throw new InvalidArgumentError('HTML reports are not available yet. Use --report.');
    }),
  );
  return command.action(async (file: string, args: readonly string[]) => {
    const env = createGuardEnvironment({
      env: io.env,
      settings: collectSettings(command.opts()),
      guardFile: resolveGuard(),
    });
    setExitCode(await run([file, ...args], { io, env }));
  });
}

async function run(
  command: readonly [string, ...string[]],
  { io, env }: { readonly io: CommandIo; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
  try {
    return passOn(await runChild(command, { io, env }), io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr.write(`loopguard: cannot start \`${command[0]}\`: ${message}\n`);
    return exitCodes.cannotStart;
  }
}

function createGuardOptions(io: CommandIo): Option[] {
  return Object.entries(optionTable).map(([key, { accepted, description, parse, parseText }]) => {
    const isPath = pathOptions.includes(key);
    return new Option(
      `${formatFlag(key)} <${isPath ? 'path' : 'value'}>`,
      `${description} (${accepted})`,
    ).argParser((text: string) => {
      if (parse(parseText(text)) === undefined) {
        throw new InvalidArgumentError(`Accepted is ${accepted}.`);
      }
      // The program may start others in other folders.
      return isPath ? resolve(io.cwd(), text) : text;
    });
  });
}

function formatFlag(key: string): string {
  return `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The environment variables that stand for the given options. */
function collectSettings(given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(optionTable).flatMap(([key, { env }]) => {
      const value = given[key];
      return typeof value === 'string' ? [[env, value] as const] : [];
    }),
  );
}
