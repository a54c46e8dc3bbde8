import type { ModuleDescription } from '../types.ts';

/** Templates; its `*Sync` methods read partials at once. */
export const liquidjs: ModuleDescription = {
  module: 'liquidjs',
  checkedVersions: '9 - 10',
  blocking: [
    {
      export: 'Liquid.prototype.evalValueSync',
      form: 'method',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'liquidjs', export: 'Liquid.prototype.evalValue', how: 'twin' },
    },
    {
      export: 'Liquid.prototype.parseAndRenderSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'liquidjs', export: 'Liquid.prototype.parseAndRender', how: 'twin' },
    },
    {
      export: 'Liquid.prototype.parseFileSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'liquidjs', export: 'Liquid.prototype.parseFile', how: 'twin' },
    },
    {
      export: 'Liquid.prototype.renderFileSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'liquidjs', export: 'Liquid.prototype.renderFile', how: 'twin' },
    },
    {
      export: 'Liquid.prototype.renderSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'liquidjs', export: 'Liquid.prototype.render', how: 'twin' },
    },
  ],
  exports: { Liquid: { returns: 'Liquid' } },
  types: { Liquid: {} },
  notBlocking: {
    analyzeSync: 'It is an internal of the analysis methods.',
    toValueSync: 'It runs a generator that was made without files.',
  },
};
