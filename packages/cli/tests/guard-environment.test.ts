import { describe, expect, it } from 'vitest';
import { createGuardEnvironment, quoteNodeOption } from '../src/guard-environment.ts';

const guardFile = '/opt/my guard/register.cjs';

describe('createGuardEnvironment', () => {
  it('preloads the guard before what NODE_OPTIONS already asks for', () => {
    const env = { PATH: '/bin', NODE_OPTIONS: '--max-http-header-size=9000' };
    expect(createGuardEnvironment({ env, settings: {}, guardFile })).toEqual({
      PATH: '/bin',
      NODE_OPTIONS: '--require "/opt/my guard/register.cjs" --max-http-header-size=9000',
    });
  });

  it('leaves no blank behind where NODE_OPTIONS is missing or empty', () => {
    const expected = { NODE_OPTIONS: '--require "/opt/my guard/register.cjs"' };
    expect(createGuardEnvironment({ env: {}, settings: {}, guardFile })).toEqual(expected);
    const env = { NODE_OPTIONS: '' };
    expect(createGuardEnvironment({ env, settings: {}, guardFile })).toEqual(expected);
  });

  it('lets settings win over the environment', () => {
    const env = { LOOPGUARD_MODE: 'off' };
    const settings = { LOOPGUARD_MODE: 'throw' };
    const result = createGuardEnvironment({ env, settings, guardFile });
    expect(result.LOOPGUARD_MODE).toBe('throw');
    expect(result.NODE_OPTIONS).toContain('--require');
  });

  it('preloads nothing in mode off, however it was set', () => {
    const off = { LOOPGUARD_MODE: 'off' };
    expect(createGuardEnvironment({ env: off, settings: {}, guardFile })).toEqual(off);
    expect(createGuardEnvironment({ env: {}, settings: off, guardFile })).toEqual(off);
  });

  it('does not change the environment it is given', () => {
    const env = Object.freeze({ NODE_OPTIONS: '--no-warnings' });
    createGuardEnvironment({ env, settings: { LOOPGUARD_MODE: 'record' }, guardFile });
    expect(env).toEqual({ NODE_OPTIONS: '--no-warnings' });
  });
});

describe('quoteNodeOption', () => {
  it('keeps blanks together', () => {
    expect(quoteNodeOption('/my app/x.cjs')).toBe('"/my app/x.cjs"');
  });

  it('doubles the backslashes of Windows', () => {
    expect(quoteNodeOption(String.raw`C:\my app\x.cjs`)).toBe(String.raw`"C:\\my app\\x.cjs"`);
  });

  it('escapes double quotes', () => {
    expect(quoteNodeOption('/a"b')).toBe(String.raw`"/a\"b"`);
  });
});
