import type { MemberDescription, ModuleDescription } from '../types.ts';

const chain: MemberDescription = { returns: 'this' };
const chainStartupAt0: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'startup' }],
};
const givesCommand: MemberDescription = { returns: 'Command' };
const givesYargs: MemberDescription = { returns: 'Yargs' };
const startupInOptions: MemberDescription = {
  callbacks: [{ at: { argument: 0, property: '*' }, runs: 'startup' }],
};

/** Command lines: an action runs before the process serves. */
export const commander: ModuleDescription = {
  module: 'commander',
  checkedVersions: '4 || 12 || 14',
  exports: {
    Command: givesCommand,
    action: { returns: 'Command', callbacks: [{ at: 0, runs: 'startup' }] },
    addArgument: givesCommand,
    addCommand: givesCommand,
    addHelpCommand: givesCommand,
    addHelpText: givesCommand,
    addOption: givesCommand,
    alias: givesCommand,
    aliases: givesCommand,
    allowExcessArguments: givesCommand,
    allowUnknownOption: givesCommand,
    argument: { returns: 'Command', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
    arguments: givesCommand,
    command: givesCommand,
    configureHelp: givesCommand,
    configureOutput: givesCommand,
    copyInheritedSettings: givesCommand,
    createCommand: givesCommand,
    description: givesCommand,
    enablePositionalOptions: givesCommand,
    exitOverride: { returns: 'Command', callbacks: [{ at: 0, runs: 'startup' }] },
    helpOption: givesCommand,
    hook: { returns: 'Command', callbacks: [{ at: 1, runs: 'startup' }] },
    name: givesCommand,
    on: { returns: 'Command', callbacks: [{ at: 1, runs: 'startup' }] },
    option: { returns: 'Command', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
    parse: givesCommand,
    parseAsync: givesCommand,
    passThroughOptions: givesCommand,
    program: { is: 'Command' },
    requiredOption: { returns: 'Command', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
    showHelpAfterError: givesCommand,
    showSuggestionAfterError: givesCommand,
    storeOptionsAsProperties: givesCommand,
    summary: givesCommand,
    usage: givesCommand,
    version: givesCommand,
  },
  types: {
    Command: {
      members: {
        action: chainStartupAt0,
        addArgument: chain,
        addCommand: chain,
        addHelpCommand: chain,
        addHelpText: chain,
        addOption: chain,
        alias: chain,
        aliases: chain,
        allowExcessArguments: chain,
        allowUnknownOption: chain,
        argument: { returns: 'this', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
        arguments: chain,
        command: givesCommand,
        configureHelp: chain,
        configureOutput: chain,
        copyInheritedSettings: chain,
        description: chain,
        enablePositionalOptions: chain,
        exitOverride: chainStartupAt0,
        helpOption: chain,
        hook: { returns: 'this', callbacks: [{ at: 1, runs: 'startup' }] },
        name: chain,
        on: { returns: 'this', callbacks: [{ at: 1, runs: 'startup' }] },
        option: { returns: 'this', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
        parse: chain,
        parseAsync: chain,
        passThroughOptions: chain,
        requiredOption: { returns: 'this', callbacks: [{ at: { from: 2 }, runs: 'startup' }] },
        showHelpAfterError: chain,
        showSuggestionAfterError: chain,
        storeOptionsAsProperties: chain,
        summary: chain,
        usage: chain,
        version: chain,
      },
    },
  },
};

/** Command lines: a handler runs before the process serves. */
export const yargs: ModuleDescription = {
  module: 'yargs',
  aliases: ['yargs/yargs'],
  checkedVersions: '15 || 17 - 18',
  exports: {
    alias: givesYargs,
    array: givesYargs,
    boolean: givesYargs,
    check: { returns: 'Yargs', callbacks: [{ at: 0, runs: 'startup' }] },
    choices: givesYargs,
    coerce: { returns: 'Yargs', callbacks: [{ at: { from: 0 }, runs: 'startup' }] },
    command: {
      returns: 'Yargs',
      callbacks: [
        { at: { argument: 0, property: '*' }, runs: 'startup' },
        { at: { from: 2 }, runs: 'startup' },
      ],
    },
    config: givesYargs,
    count: givesYargs,
    default: givesYargs,
    demandCommand: givesYargs,
    demandOption: givesYargs,
    describe: givesYargs,
    env: givesYargs,
    epilogue: givesYargs,
    example: givesYargs,
    fail: { returns: 'Yargs', callbacks: [{ at: 0, runs: 'startup' }] },
    group: givesYargs,
    help: givesYargs,
    hide: givesYargs,
    middleware: { returns: 'Yargs', callbacks: [{ at: { from: 0 }, runs: 'startup' }] },
    number: givesYargs,
    option: givesYargs,
    options: givesYargs,
    parse: givesYargs,
    positional: givesYargs,
    scriptName: givesYargs,
    showHelpOnFail: givesYargs,
    strict: givesYargs,
    string: givesYargs,
    usage: givesYargs,
    version: givesYargs,
    wrap: givesYargs,
  },
  types: {
    Yargs: {
      members: {
        alias: chain,
        array: chain,
        boolean: chain,
        choices: chain,
        config: chain,
        count: chain,
        default: chain,
        demandCommand: chain,
        demandOption: chain,
        describe: chain,
        env: chain,
        epilogue: chain,
        example: chain,
        group: chain,
        help: chain,
        hide: chain,
        number: chain,
        option: chain,
        options: chain,
        positional: chain,
        scriptName: chain,
        showHelpOnFail: chain,
        strict: chain,
        string: chain,
        usage: chain,
        version: chain,
        wrap: chain,
        check: chainStartupAt0,
        coerce: { returns: 'this', callbacks: [{ at: { from: 0 }, runs: 'startup' }] },
        command: {
          returns: 'this',
          callbacks: [
            { at: { argument: 0, property: '*' }, runs: 'startup' },
            { at: { from: 2 }, runs: 'startup' },
          ],
        },
        fail: chainStartupAt0,
        middleware: { returns: 'this', callbacks: [{ at: { from: 0 }, runs: 'startup' }] },
        parse: { callbacks: [{ at: 'last', runs: 'startup' }] },
        parseAsync: { callbacks: [{ at: 'last', runs: 'startup' }] },
      },
    },
  },
  notBlocking: { parseSync: 'It parses arguments.' },
};

/** Command lines: an action runs before the process serves. */
export const cac: ModuleDescription = {
  module: 'cac',
  checkedVersions: '6 - 7',
  exports: { cac: { returns: 'Cac' }, default: { returns: 'Cac' } },
  types: {
    Cac: {
      members: {
        example: chain,
        help: chain,
        option: chain,
        usage: chain,
        version: chain,
        command: givesCommand,
      },
    },
    Command: {
      members: {
        action: chainStartupAt0,
        alias: chain,
        allowUnknownOptions: chain,
        example: chain,
        ignoreOptionDefaultValue: chain,
        option: chain,
        usage: chain,
        version: chain,
      },
    },
  },
};

/** Command lines: an action runs before the process serves. */
export const sade: ModuleDescription = {
  module: 'sade',
  checkedVersions: '1',
  exports: { default: { returns: 'Sade' } },
  types: {
    Sade: {
      members: {
        action: chainStartupAt0,
        alias: chain,
        command: chain,
        describe: chain,
        example: chain,
        option: chain,
        version: chain,
      },
    },
  },
};

/** Command lines: a command runs before the process serves. */
export const citty: ModuleDescription = {
  module: 'citty',
  checkedVersions: '0.1 - 0.2',
  exports: {
    createMain: startupInOptions,
    defineCommand: startupInOptions,
    runCommand: startupInOptions,
    runMain: startupInOptions,
  },
};

/** Command lines: a command runs before the process serves. */
export const oclifCore: ModuleDescription = {
  module: '@oclif/core',
  checkedVersions: '2 || 4',
  exports: { Command: givesCommand },
  types: {
    Command: {
      overrides: {
        catch: { runs: 'startup' },
        finally: { runs: 'startup' },
        init: { runs: 'startup' },
        run: { runs: 'startup' },
      },
    },
  },
};
