import type { ModuleDescription } from '../types.ts';
import { nodeStyleMembers } from './shapes/node-style.ts';

const queries = nodeStyleMembers([
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveCaa',
  'resolveCname',
  'resolveMx',
  'resolveNaptr',
  'resolveNs',
  'resolvePtr',
  'resolveSoa',
  'resolveSrv',
  'resolveTlsa',
  'resolveTxt',
  'reverse',
]);

export const dns: ModuleDescription = {
  module: 'dns',
  exports: {
    ...nodeStyleMembers(['lookup', 'lookupService']),
    ...queries,
    Resolver: { returns: 'Resolver' },
    promises: { module: 'dns/promises' },
  },
  types: { Resolver: { members: queries } },
};
