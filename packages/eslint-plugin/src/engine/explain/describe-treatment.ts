import type { Registration } from '../link/resolved.ts';
import { contextNames } from '../solve/context.ts';

/** Says what a callee does with a function that it is handed. */
export function describeTreatment({ treatment, label }: Omit<Registration, 'site'>): string {
  const name = label === undefined ? '' : ` (${label})`;
  switch (treatment) {
    case 'inline':
      return 'runs at once, as part of the code that hands it over';
    case 'followed':
      return 'its calls are followed';
    case 'unknown':
      return 'nothing is known of what becomes of it';
    case 'startup':
      return 'runs at startup';
    case 'shutdown':
      return 'runs while the process closes';
    case 'interruption':
      return 'runs as something happens that the process may survive';
    case 'exit':
      return 'runs as the process ends';
    case 'insulated':
      return 'runs off the loop';
    case 'quiet':
      return 'runs where blocking does no harm';
    default:
      return `runs as ${contextNames[treatment]}${name}`;
  }
}
