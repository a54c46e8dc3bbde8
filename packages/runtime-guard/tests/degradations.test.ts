import type { Surroundings } from '../src/decide/describe-degradations.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeDegradations } from '../src/decide/describe-degradations.ts';

const complete: Surroundings = {
  isMainThread: true,
  runtime: undefined,
  mayStartWorkers: true,
  hasInspector: true,
  mayInspect: true,
  isInspected: false,
  hasFrozenErrors: false,
  networkFlag: undefined,
  profilerFlag: undefined,
  otherTools: [],
  modulesBefore: 0,
  knowsFlag: () => true,
};

const describeIn = (changes: Partial<Surroundings>) =>
  describeDegradations({ ...complete, ...changes });

describe('describeDegradations', () => {
  it('says nothing where everything works', () => {
    expect(describeIn({})).toEqual([]);
  });

  it.each([
    [{ mayStartWorkers: false }, 'no-worker', /permission model.*worker/, /--allow-worker/],
    [{ mayInspect: false }, 'no-inspector', /permission model.*inspector/, /--allow-inspector/],
    [
      { mayInspect: false, networkFlag: '--experimental-network-inspection' },
      'no-inspector',
      /--experimental-network-inspection/,
      undefined,
    ],
    [{ hasInspector: false, mayInspect: false }, 'no-inspector', /built without/, undefined],
    [{ isInspected: true }, 'debugger', /debugger/, undefined],
    [{ hasFrozenErrors: true }, 'frozen-intrinsics', /frozen/, undefined],
    [{ profilerFlag: '--cpu-prof' }, 'profiler', /--cpu-prof/, undefined],
    [{ otherTools: ['dd-trace', 'newrelic'] }, 'other-tool', /dd-trace, newrelic/, /first/],
    [{ modulesBefore: 1 }, 'late-install', /^A module was/, /Preload/],
    [{ modulesBefore: 7 }, 'late-install', /^7 modules were/, /Preload/],
    [{ runtime: 'Bun 1.3.0' }, 'foreign-runtime', /Bun 1\.3\.0/, undefined],
  ])('says of %j that it is %s, why, and what to do', (changes, id, why, advice) => {
    expect(describeIn(changes)).toEqual([
      {
        id,
        why: expect.stringMatching(why) as unknown,
        lost: expect.stringMatching(/^[A-Z].*\.$/) as unknown,
        ...(advice === undefined ? {} : { advice: expect.stringMatching(advice) as unknown }),
      },
    ]);
  });

  it('advises no flag that this Node.js does not know', () => {
    const [first] = describeIn({ mayInspect: false, knowsFlag: () => false });
    expect(first).not.toHaveProperty('advice');
  });

  it('names one cause where no worker can run, not what the worker would have needed', () => {
    const ids = describeIn({ mayStartWorkers: false, mayInspect: false }).map(({ id }) => id);
    expect(ids).toEqual(['no-worker']);
  });

  it('leaves what only the main thread does out of workers', () => {
    const forbidden = { mayStartWorkers: false, mayInspect: false, isInspected: true };
    expect(describeIn({ ...forbidden, isMainThread: false })).toEqual([]);
  });
});

it('the schema and the page on errors know every id', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const [, ids = ''] =
    /type DegradationId =([^;]+);/.exec(read('../src/report/report-event.ts')) ?? [];
  const known = [...ids.matchAll(/'([\w-]+)'/g)].map(([, id]) => id);
  const schema = JSON.parse(read('../schema/report.schema.json')) as {
    readonly $defs: Record<
      'degradation' | 'degraded',
      { readonly properties: { readonly id: { readonly enum: readonly string[] } } }
    >;
  };
  const page = read('../../../docs/errors.md');
  expect(known.length).toBeGreaterThan(5);
  expect(schema.$defs.degradation.properties.id.enum).toEqual(known);
  expect(schema.$defs.degraded.properties.id.enum).toEqual(known);
  expect([...page.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, id]) => id)).toEqual(known);
});
