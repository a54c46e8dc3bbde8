import type { BlocksWhen, Cost, CostBySize } from '@loopguard/catalogue/core';
import type { PatchedApi } from './patched-api.ts';

/** Arguments of one call. */
export type Arguments = readonly unknown[];

/** Says from its arguments alone whether a call needs no look: it does not block, or is none of the guard's business. */
export type CallFilter = (args: Arguments) => boolean;

const STDOUT = 1;
const STDERR = 2;

/** The filter for one API, or undefined where every call counts. The filters allocate nothing and never throw. */
export function createCallFilter(api: PatchedApi): CallFilter | undefined {
  const filters: CallFilter[] = [];
  const { blocks, cost, costBySize } = api.entry;
  const doesNotBlock = blocks === undefined ? undefined : createBlocksFilter(blocks);
  if (doesNotBlock !== undefined) filters.push(doesNotBlock);
  if (api.module === 'fs') filters.push(isStandardStream);
  if (cost === 'brief' && costBySize?.small === 'brief') {
    filters.push((args) => isSmall(costBySize, args));
  }
  return anyOf(filters);
}

/** What one call costs, where its arguments tell more than the catalogue's entry. */
export function decideCost({ entry, cost }: PatchedApi, args: Arguments): Cost {
  const { costBySize } = entry;
  if (costBySize === undefined) return cost;
  const bytes = measure(costBySize, args);
  if (bytes === undefined) return cost;
  return bytes < costBySize.thresholdBytes ? costBySize.small : costBySize.large;
}

function createBlocksFilter(blocks: BlocksWhen): CallFilter | undefined {
  switch (blocks.type) {
    case 'always':
      return undefined;
    case 'without-callback':
      return (args) => typeof args[args.length - 1] === 'function';
    case 'with-option':
      return (args) => readOption(args[blocks.argument], blocks.property) !== blocks.value;
    case 'without-option':
      return (args) => readOption(args[blocks.argument], blocks.property) === blocks.value;
    case 'with-instance':
      return (args) => className(args[blocks.argument]) !== blocks.of.split(':').at(-1);
    case 'every':
      return anyOf(blocks.of.map(createBlocksFilter).filter((filter) => filter !== undefined));
  }
}

/** Joins filters; the common cases of none, one and two need no loop. */
function anyOf(filters: readonly CallFilter[]): CallFilter | undefined {
  const [first, second, ...others] = filters;
  if (first === undefined || second === undefined) return first;
  if (others.length === 0) return (args) => first(args) || second(args);
  return (args) => filters.some((filter) => filter(args));
}

/** What goes to stdout and stderr is the program's output, which Node itself writes synchronously to files. */
function isStandardStream(args: Arguments): boolean {
  return args[0] === STDOUT || args[0] === STDERR;
}

function isSmall(size: CostBySize, args: Arguments): boolean {
  const bytes = measure(size, args);
  return bytes !== undefined && bytes < size.thresholdBytes;
}

function measure(size: CostBySize, args: Arguments): number | undefined {
  const value = args[size.argument];
  if (size.measure === 'number') return typeof value === 'number' ? value : undefined;
  if (typeof value === 'string') return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : undefined;
}

/** Reads own data properties only: a getter of the program must not run because of the guard. */
function readOption(value: unknown, property: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, property)?.value;
}

/** The name of the class of a value, which its prototype tells. */
function className(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const constructor = readOption(Object.getPrototypeOf(value), 'constructor');
  return typeof constructor === 'function' ? constructor.name : undefined;
}
