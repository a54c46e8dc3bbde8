export type { Guard, InstallOptions } from './guard.ts';
export type { ErrorCode } from './errors.ts';
export type { GuardOptions } from './options/guard-options.ts';
export { BlockingCallError, GuardError } from './errors.ts';
export { install } from './install.ts';
export { optionTable } from './options/option-table.ts';
export type { OptionDescription, OptionTable } from './options/option-table.ts';
