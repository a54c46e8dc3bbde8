import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const module = new URL('../../dist/adapters/project/spare-optimiser.js', import.meta.url).href;

/** V8 names each function that it has optimised on stdout. */
const program = `
import v8 from 'node:v8';
import { spareOptimiser } from '${module}';
v8.setFlagsFromString('--trace-opt');
const add = (a, b) => (a + b * 2) % 1000;
function sum() { let sum = 0; for (let i = 0; i < 3e7; i++) sum = add(sum, i); return sum; }
function again() { let sum = 0; for (let i = 0; i < 3e7; i++) sum = add(sum, i); return sum; }
console.log(\`spared \${spareOptimiser(sum)}\`);
console.log(\`not spared \${again()}\`);
try { spareOptimiser(() => { throw new Error('from within'); }); } catch (error) { console.log(error.message); }
`;

describe('spareOptimiser', () => {
  it('keeps V8 from optimising the work, and from then on no more', () => {
    const [during = '', after = ''] = run().split(/^spared .*$/mu);
    expect(during).not.toContain('completed optimizing');
    expect(after.split(/^not spared .*$/mu)[0]).toContain('completed optimizing');
    expect(after).toContain('from within');
  });

  it('leaves V8 alone where it was started with an option for its compilers', () => {
    const [during] = run('--max-optimized-bytecode-size=61440').split(/^spared .*$/mu);
    expect(during).toContain('completed optimizing');
  });
});

function run(...options: string[]): string {
  const child = spawnSync(process.execPath, [...options, '--input-type=module', '-'], {
    input: program,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(child.stderr).toBe('');
  return child.stdout;
}
