import { describe, expect, it } from 'vitest';
import { definePolicy, parsePolicy } from '../src/index.ts';

describe('definePolicy', () => {
  it('appends lists', () => {
    const one = { quietFiles: ['scripts/**'] };
    const other = { quietFiles: ['tools/**'] };
    expect(definePolicy(one, other).quietFiles).toEqual(['scripts/**', 'tools/**']);
  });

  it('takes the later word on type information, and adds none of its own', () => {
    expect(definePolicy({ typeInformation: true }, { typeInformation: false })).toMatchObject({
      typeInformation: false,
    });
    expect(definePolicy({ typeInformation: true }, {})).toMatchObject({ typeInformation: true });
    // A preset may have turned it on: what says nothing must not turn it off.
    expect(definePolicy({}, {})).not.toHaveProperty('typeInformation');
  });
});

describe('definePolicy for the guard', () => {
  it('merges its options, of which the later wins', () => {
    const one = { guard: { mode: 'throw', stallThresholdMs: 20 } };
    const other = { guard: { mode: 'report' } };
    expect(definePolicy(one, {}, other).guard).toEqual({ mode: 'report', stallThresholdMs: 20 });
    expect(one).toEqual({ guard: { mode: 'throw', stallThresholdMs: 20 } });
    expect(definePolicy({}, {})).not.toHaveProperty('guard');
  });
});

describe('a policy', () => {
  it.each([true, false])('may ask for type information or not: %s', (typeInformation) => {
    const { policy, problems } = parsePolicy({ typeInformation });
    expect(policy.typeInformation).toBe(typeInformation);
    expect(problems).toEqual([]);
  });

  it('is told what is accepted where it neither asks nor refuses', () => {
    expect(parsePolicy({ typeInformation: 1 }).problems).toEqual([
      { key: 'typeInformation', value: 1, accepted: 'true or false' },
    ]);
    expect(parsePolicy({ typeInformation: 1 }).policy).not.toHaveProperty('typeInformation');
  });
});
