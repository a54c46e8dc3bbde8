import type { FileSummary, Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { nameOfElements } from '../summary/note-elements.ts';
import { assignedValues } from './variable-values.ts';

/** A variable that stands for another one is looked through this far. */
const maxPlaces = 4;

/** What is put into what a variable or a property holds: `this.jobs.push(job)`, `jobs[id] = job`. */
export function putValues(
  evaluator: Evaluator,
  file: LinkedFile,
  list: Value,
): readonly Resolved[] {
  return placesOf(file, list).flatMap((place) => {
    if (!evaluator.isFilled(place)) return [];
    if (place.type === 'binding') {
      return assignedValues(evaluator, file, { binding: place.binding, name: nameOfElements() });
    }
    return evaluator
      .evaluate(file, { ...place, name: nameOfElements(place.name) })
      .filter(({ type }) => type !== 'unknown' && type !== 'foreign' && type !== 'method');
  });
}

/** Says of variables and properties whether anything is ever put into what has their name; most are lists of the language alone. */
export function createIsFilled(summaries: Iterable<FileSummary>): (place: Value) => boolean {
  const names = new Set<string>();
  for (const { bindings, classes, functions } of summaries) {
    const noted = [
      ...bindings.map(({ properties }) => properties),
      ...[...classes, ...functions].map(({ assigned }) => assigned),
    ];
    for (const [name] of noted.flat()) if (name.endsWith(nameOfElements())) names.add(name);
  }
  return (place) => names.has(nameOfElements(place.type === 'member' ? place.name : undefined));
}

type Place = Extract<Value, { type: 'binding' | 'member' }>;

/** The variables and the property that a list is met by: `const { jobs } = this`. */
function placesOf(file: LinkedFile, list: Value): readonly Place[] {
  const places: Place[] = [];
  for (let place: Value | undefined = list; isPlace(place) && places.length < maxPlaces;) {
    places.push(place);
    const writes: readonly Value[] =
      place.type === 'binding' ? (file.summary.bindings[place.binding]?.writes ?? []) : [];
    place = writes.length === 1 ? writes[0] : undefined;
  }
  return places;
}

function isPlace(value: Value | undefined): value is Place {
  return value?.type === 'binding' || value?.type === 'member';
}
