import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';

const chain: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: { from: 0 }, runs: 'event-listener' }],
};

const serves: TypeDescription = { asParameter: 'event-listener' };

function members(
  names: readonly string[],
  member: MemberDescription = chain,
): Readonly<Record<string, MemberDescription>> {
  return Object.fromEntries(names.map((name) => [name, member]));
}

const telegrafMiddleware = [
  'action',
  'cashtag',
  'command',
  'drop',
  'email',
  'filter',
  'gameQuery',
  'guard',
  'hashtag',
  'hears',
  'help',
  'inlineQuery',
  'mention',
  'on',
  'phone',
  'reaction',
  'settings',
  'spoiler',
  'start',
  'textLink',
  'textMention',
  'url',
  'use',
];

/** Bots for Telegram. */
export const telegraf: ModuleDescription = {
  module: 'telegraf',
  checkedVersions: '4',
  exports: {
    Composer: { returns: 'Composer', callbacks: chain.callbacks ?? [] },
    Scenes: {
      members: {
        BaseScene: { returns: 'BaseScene' },
        WizardScene: { returns: 'BaseScene', callbacks: chain.callbacks ?? [] },
      },
    },
    Telegraf: { returns: 'Telegraf' },
  },
  types: {
    BaseScene: { extends: 'Composer', members: members(['enter', 'leave']) },
    Composer: { members: members(telegrafMiddleware) },
    Context: serves,
    Telegraf: {
      extends: 'Composer',
      members: {
        catch: { returns: 'this', callbacks: [{ at: 0, runs: 'event-listener' }] },
        launch: { callbacks: [{ at: 'last', runs: 'callback' }] },
      },
    },
  },
};

const grammyMiddleware = [
  'branch',
  'callbackQuery',
  'chatType',
  'chosenInlineResult',
  'command',
  'drop',
  'errorBoundary',
  'filter',
  'fork',
  'gameQuery',
  'hears',
  'inlineQuery',
  'lazy',
  'on',
  'preCheckoutQuery',
  'reaction',
  'shippingQuery',
  'use',
];

/** Bots for Telegram. */
export const grammy: ModuleDescription = {
  module: 'grammy',
  checkedVersions: '1',
  exports: {
    Bot: { returns: 'Bot' },
    Composer: { returns: 'Composer', callbacks: chain.callbacks ?? [] },
  },
  types: {
    Bot: {
      extends: 'Composer',
      members: {
        catch: { callbacks: [{ at: 0, runs: 'event-listener' }] },
        start: { callbacks: [{ at: { argument: 0, property: 'onStart' }, runs: 'callback' }] },
      },
    },
    CommandContext: serves,
    Composer: {
      members: {
        ...members(grammyMiddleware, { ...chain, returns: 'Composer' }),
        route: {
          returns: 'Composer',
          callbacks: [
            { at: 0, runs: 'event-listener' },
            { at: { argument: 1, property: '*' }, runs: 'event-listener' },
            { at: 2, runs: 'event-listener' },
          ],
        },
      },
    },
    Context: serves,
  },
};

/** Bots for Telegram. */
export const nodeTelegramBotApi: ModuleDescription = {
  module: 'node-telegram-bot-api',
  checkedVersions: '0.66',
  exports: { default: { returns: 'TelegramBot' } },
  types: {
    TelegramBot: {
      extends: 'events:EventEmitter',
      members: {
        onReplyToMessage: { callbacks: [{ at: 2, runs: 'event-listener' }] },
        onText: { callbacks: [{ at: 1, runs: 'event-listener' }] },
      },
    },
    default: { extends: 'TelegramBot' },
  },
};

const discordInteractions = [
  'AnySelectMenuInteraction',
  'AutocompleteInteraction',
  'ButtonInteraction',
  'ChatInputCommandInteraction',
  'CommandInteraction',
  'ContextMenuCommandInteraction',
  'Interaction',
  'MessageComponentInteraction',
  'MessageContextMenuCommandInteraction',
  'ModalSubmitInteraction',
  'StringSelectMenuInteraction',
  'UserContextMenuCommandInteraction',
];

/** Bots for Discord. */
export const discordJs: ModuleDescription = {
  module: 'discord.js',
  checkedVersions: '13 - 14',
  exports: { Client: { returns: 'Client' }, ShardingManager: { returns: 'ShardingManager' } },
  types: {
    Client: {
      extends: 'events:EventEmitter',
      members: listenerMembers({ clientReady: oneShot, ready: oneShot }),
    },
    Message: serves,
    ShardingManager: { extends: 'events:EventEmitter' },
    ...Object.fromEntries(discordInteractions.map((name) => [name, serves])),
  },
};

const slackListeners = [
  'action',
  'command',
  'error',
  'event',
  'function',
  'message',
  'options',
  'shortcut',
  'use',
  'view',
];

const slackArguments = [
  'AllMiddlewareArgs',
  'SlackActionMiddlewareArgs',
  'SlackCommandMiddlewareArgs',
  'SlackEventMiddlewareArgs',
  'SlackOptionsMiddlewareArgs',
  'SlackShortcutMiddlewareArgs',
  'SlackViewMiddlewareArgs',
];

/** Apps for Slack. */
export const slackBolt: ModuleDescription = {
  module: '@slack/bolt',
  checkedVersions: '3 - 5',
  exports: { App: { returns: 'App' }, default: { returns: 'App' } },
  types: {
    App: { members: { ...members(slackListeners), start: { startsServing: true } } },
    Middleware: { asFunction: 'event-listener' },
    ...Object.fromEntries(slackArguments.map((name) => [name, serves])),
  },
};

/** Apps for GitHub. */
export const probot: ModuleDescription = {
  module: 'probot',
  checkedVersions: '13 - 14',
  exports: {
    Probot: { returns: 'Probot' },
    createProbot: { returns: 'Probot' },
    run: { callbacks: [{ at: 0, runs: 'startup', parameters: ['Probot'] }] },
  },
  types: {
    ApplicationFunction: { asFunction: 'startup', parameters: ['Probot'] },
    Context: serves,
    Probot: {
      members: {
        load: { callbacks: [{ at: 0, runs: 'startup', parameters: ['Probot'] }] },
        on: { callbacks: [{ at: 1, runs: 'event-listener', parameters: ['Context'] }] },
        onAny: { callbacks: [{ at: 0, runs: 'event-listener' }] },
        onError: { callbacks: [{ at: 0, runs: 'event-listener' }] },
      },
    },
  },
};
