import type { BlockingApi, Cost } from '@loopguard/catalogue/core';

/** A blocking API as the guard knows it: one object for each patched function. */
export interface PatchedApi {
  /** Name in reports: `fs.readFileSync`. */
  readonly id: string;
  readonly cost: Cost;
  readonly entry: BlockingApi;
  readonly module: string;
}
