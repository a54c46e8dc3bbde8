import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

const server = '@modelcontextprotocol/sdk/server/index.js:Server';

const serves: MemberDescription = { startsServing: true };

function answersAt(at: CallbackDescription['at']): MemberDescription {
  return { callbacks: [{ at, runs: 'request-handler' }] };
}

/** Offers tools, prompts and resources to language models. */
export const mcpServer: ModuleDescription = {
  module: '@modelcontextprotocol/sdk/server/mcp.js',
  aliases: ['@modelcontextprotocol/sdk/server/mcp'],
  checkedVersions: '1',
  exports: { McpServer: { returns: 'McpServer' } },
  types: {
    McpServer: {
      members: {
        connect: serves,
        prompt: answersAt('last'),
        registerPrompt: answersAt(2),
        registerResource: answersAt(3),
        registerTool: answersAt(2),
        resource: answersAt('last'),
        server: { is: server },
        tool: answersAt('last'),
      },
    },
    ReadResourceCallback: { asFunction: 'request-handler' },
    ToolCallback: { asFunction: 'request-handler' },
  },
};

/** The protocol below it, request by request. */
export const mcpProtocol: ModuleDescription = {
  module: '@modelcontextprotocol/sdk/server/index.js',
  aliases: ['@modelcontextprotocol/sdk/server', '@modelcontextprotocol/sdk/server/index'],
  checkedVersions: '1',
  exports: { Server: { returns: 'Server' } },
  types: {
    Server: {
      members: {
        connect: serves,
        setNotificationHandler: { callbacks: [{ at: 1, runs: 'event-listener' }] },
        setRequestHandler: answersAt(1),
      },
    },
  },
};

const loads: MemberDescription = answersAt({ argument: 0, property: 'load' });

/** Offers tools to language models with less to write. */
export const fastmcp: ModuleDescription = {
  module: 'fastmcp',
  checkedVersions: '1 - 4',
  exports: {
    FastMCP: {
      returns: 'FastMCP',
      callbacks: [{ at: { argument: 0, property: 'authenticate' }, runs: 'request-handler' }],
    },
  },
  types: {
    FastMCP: {
      members: {
        addPrompt: loads,
        addResource: loads,
        addResourceTemplate: loads,
        addTool: answersAt({ argument: 0, property: 'execute' }),
        on: { returns: 'this', callbacks: [{ at: 1, runs: 'event-listener' }] },
        start: serves,
      },
    },
  },
};
