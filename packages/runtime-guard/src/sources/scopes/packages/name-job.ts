import { readProperty } from '../read-property.ts';

/** What Bull calls a job that has no name. */
const BULL_UNNAMED = '__default__';

/**
 * Names a job: by its queue and name (`mail:welcome`) where the function gets a job of a queue; else by the function; else by what
 * it was registered with, a name or the expression of a schedule.
 */
export function nameJob(
  functionName: string,
  registration: readonly unknown[],
  [job]: readonly unknown[],
): string {
  try {
    return nameQueueJob(job) ?? nameFunction(functionName, registration);
  } catch {
    // A getter of the program's own.
    return '(job)';
  }
}

function nameQueueJob(job: unknown): string | undefined {
  const queue = readProperty(job, 'queueName') ?? readProperty(readProperty(job, 'queue'), 'name');
  if (typeof queue !== 'string') return undefined;
  const name = readProperty(job, 'name');
  return typeof name === 'string' && name !== BULL_UNNAMED ? `${queue}:${name}` : queue;
}

function nameFunction(name: string, registration: readonly unknown[]): string {
  if (name !== '') return name;
  return registration.find((value) => typeof value === 'string') ?? '(job)';
}
