import type { CommandIo } from './command-io.ts';
import { exitCodes } from './exit-codes.ts';

/** Runs one command and gives its exit code; whatever goes wrong is said on stderr, never thrown. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    // Loaded here, so that a broken installation is one clear message.
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr.write(`loopguard: could not start: ${message}\n`);
    return exitCodes.cannotStart;
  }
}
