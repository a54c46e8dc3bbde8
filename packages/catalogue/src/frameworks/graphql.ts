import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

function inOptions(property: string, argument = 0): CallbackDescription {
  return { at: { argument, property }, runs: 'request-handler' };
}

function takesOptions(properties: readonly string[], argument = 0): MemberDescription {
  return { callbacks: properties.map((property) => inOptions(property, argument)) };
}

const takesResolvers = takesOptions(['resolvers.*']);
const takesContext = takesOptions(['context'], 1);

const createsApollo: MemberDescription = {
  returns: 'ApolloServer',
  ...takesOptions(['context', 'fieldResolver', 'formatError', 'resolvers.*', 'rootValue.*']),
};

/** The GraphQL server. */
export const apolloServer: ModuleDescription = {
  module: '@apollo/server',
  checkedVersions: '4 - 5',
  exports: { ApolloServer: createsApollo },
  types: { ApolloServer: {} },
};

/** The GraphQL server in an Express application. */
export const apolloExpress: ModuleDescription = {
  module: '@apollo/server/express4',
  aliases: ['@as-integrations/express4', '@as-integrations/express5'],
  checkedVersions: '4 - 5',
  exports: { expressMiddleware: takesContext },
};

/** The GraphQL server on its own. */
export const apolloStandalone: ModuleDescription = {
  module: '@apollo/server/standalone',
  checkedVersions: '4 - 5',
  exports: { startStandaloneServer: { ...takesContext, startsServing: true } },
};

/** The GraphQL server before version 4. */
export const apolloServerBefore4: ModuleDescription = {
  module: 'apollo-server',
  aliases: ['apollo-server-express', 'apollo-server-koa', 'apollo-server-micro'],
  checkedVersions: '2 - 3',
  exports: { ApolloServer: createsApollo, makeExecutableSchema: takesResolvers },
  types: { ApolloServer: { members: { listen: { startsServing: true } } } },
};

/** The language itself. */
export const graphql: ModuleDescription = {
  module: 'graphql',
  checkedVersions: '15 - 17',
  exports: {
    GraphQLInterfaceType: takesOptions(['fields.*', 'resolveType']),
    GraphQLObjectType: takesOptions(['fields.*', 'isTypeOf']),
    GraphQLScalarType: takesOptions(['parseLiteral', 'parseValue', 'serialize']),
    GraphQLUnionType: takesOptions(['resolveType']),
  },
  types: {
    GraphQLFieldResolver: { asFunction: 'request-handler' },
    GraphQLResolveInfo: { asParameter: 'request-handler' },
  },
};

/** Makes schemas of types and functions. */
export const graphqlToolsSchema: ModuleDescription = {
  module: '@graphql-tools/schema',
  aliases: ['graphql-tools'],
  checkedVersions: '7 - 10',
  exports: { makeExecutableSchema: takesResolvers },
};

/** The GraphQL server of The Guild. */
export const graphqlYoga: ModuleDescription = {
  module: 'graphql-yoga',
  checkedVersions: '1 || 3 - 5',
  exports: {
    GraphQLServer: { returns: 'GraphQLServer', ...takesOptions(['context', 'resolvers.*']) },
    createSchema: takesResolvers,
    createYoga: takesOptions(['context']),
  },
  // The server of version 1.
  types: { GraphQLServer: { members: { start: { startsServing: true } } } },
};
