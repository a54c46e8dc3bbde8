import type { CommandContext } from '../command-io.ts';
import { nodeModules } from '@loopguard/catalogue/node';
import { Command } from 'commander';
import { alignColumns } from '../format/align-columns.ts';
import { listBlockingApis } from '../list-blocking-apis.ts';

/** Creates `loopguard list`: what the catalogue knows to block in the Node.js that runs it. */
export function createListCommand({ io }: CommandContext): Command {
  return new Command('list')
    .summary('list what blocks in this Node.js')
    .description('List the blocking APIs that this Node.js has, and what to use instead.')
    .allowExcessArguments()
    .option('--json', 'print a JSON array')
    .action(({ json }: { readonly json?: boolean }, command: Command) => {
      const [unexpected] = command.args;
      if (unexpected !== undefined) {
        command.error(`error: unexpected argument '${unexpected}'. Accepted: --json.`);
      }
      const apis = listBlockingApis(nodeModules, {
        version: io.versions.node,
        platform: io.platform,
      });
      if (json === true) {
        io.stdout.write(`${JSON.stringify(apis, null, 2)}\n`);
        return;
      }
      const rows = apis.map(({ id, cost, kind, useInstead, note }) => [
        id,
        cost,
        kind,
        useInstead ?? `none: ${note ?? ''}`,
      ]);
      io.stdout.write(
        alignColumns([['ID', 'COST', 'KIND', 'USE INSTEAD'], ...rows], io.stdout.columns),
      );
    });
}
