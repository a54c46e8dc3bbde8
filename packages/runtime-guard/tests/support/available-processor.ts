import { readFileSync } from 'node:fs';

/** Number of the last processor that this process may use. */
export function availableProcessor(): string {
  const status = readFileSync('/proc/self/status', 'utf8');
  const number = /^Cpus_allowed_list:.*?(\d+)$/m.exec(status)?.[1];
  if (number === undefined) throw new Error('The system does not tell which processors there are.');
  return number;
}
