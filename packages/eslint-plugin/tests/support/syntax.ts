/** JavaScript in every syntax that there is, and some that is hard on an analyser. */
export const javascript: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \n\t\r\n',
  'comments alone': '// a\n/* b */',
  'a hashbang alone': '#!/usr/bin/env node',
  'a byte order mark alone': '\uFEFF',
  'every kind of declaration': `
    var a; let b = 1, c; const d = 2; function e() {} function* f() {} async function g() {}
    async function* h() {} class i {} class j extends (class {}) {}
    import k, { l, l as m, default as n, 'string' as o } from 'fs'; import * as p from 'fs';
    import q from './q.json' with { type: 'json' };
    export { a, b as default, c as 'string' }; export * from 'fs'; export * as r from 'fs';
    export const { s, ...t } = d, [u, , ...v] = d; export class w {}`,
  'every kind of statement': `
    ; {} if (a) b; else c; for (;;) break; for (var d in e) continue; for (const f of g) {}
    for await (const h of i) {} while (a) {} do {} while (a); label: for (;;) { continue label; }
    switch (a) { case 1: default: case 2: } try {} catch {} try {} catch (j) {} finally {}
    try {} catch ({ k }) {} throw a; debugger;`,
  'every kind of expression': `
    a; this; null; /b/dgimsuy; /c/v; 1n; 1_0; 0x1; 0b1; 0o1; 'd'; \`e\${f}\`; g\`h\${i}\`; [, ...j, k];
    ({ l, m: n, [o]: p, q() {}, get r() { return 1; }, set r(s) {}, async t() {}, *u() {}, async *v() {} });
    ({ ...w, __proto__: x, 'y': 1, 2: 3 }); (class {}); (class z extends a {});
    (function () {}); (function* () { yield; yield 1; yield* 2; }); (async function () { await 1; });
    () => {}; (z = 1, { aa }, [bb], ...cc) => cc; async () => {}; async dd => dd;
    new ee; new ee(...ff); new ee.gg(); hh(); hh?.(); ii?.jj; ii?.[jj]; ii?.jj?.(kk); ii[jj];
    mm++; --mm; -a; +a; !a; ~a; typeof a; void a; delete a.b; a + b; a ** b; a in b; a instanceof b;
    a && b; a || b; a ?? b; a ? b : c; a = b; a += b; a **= b; a &&= b; a ||= b; a ??= b; [a, b] = [b, a];
    ({ a, b: c = 1, ...d } = e); (a, b); import.meta.url; import('fs'); import('fs', { with: {} });
    function nn() { new.target; arguments; }`,
  'every kind of class member': `
    class a extends b {
      constructor() { super(); super.c(); super['c'](); }
      d() {} static e() {} async f() {} *g() {} async *h() {} get i() { return 1; } set i(j) {}
      static get k() { return 1; } #l() {} static #m() {} get #n() { return 1; } o; p = 1; static q = 2;
      #r; static #s = 3; ['t'] = 4; [u]() {} 'v'() {} 5() {} static { this.q = this.#t(); }
      static #t() { return #r in this; } static async *[Symbol.iterator]() {} get; set; static; async; accessor;
    }`,
  'names of Object.prototype': `
    import fs from 'fs';
    const { constructor, toString, __proto__: proto, hasOwnProperty } = fs;
    export async function valueOf() {
      constructor(); toString(); proto(); hasOwnProperty(); fs.constructor(); fs['__proto__'](); fs.toString.call(fs);
      app.get('constructor', (req) => {}); emitter.on('toString', () => {}); emitter.on('__proto__', () => {});
      new fs.constructor.prototype.hasOwnProperty(); require('constructor').valueOf(); require('__proto__');
    }`,
  'values that go in circles': `
    import fs from 'fs';
    let a = b, b = c, c = a; a(); const d = { d }; d.d.d(); var e = e.e; e();
    function f() { return f(); } f()(); function g(h) { return g(h(g)); } g(g); class i extends i {} new i().j();
    const k = () => l(); const l = () => k(); k(); [m] = [m]; ({ n = n } = n); for (const o of o) o(o);
    export async function p(q = p) { return p(q(p)); } export default p(p); p.p = p; fs.fs = fs; fs.fs.fs();`,
  'a deep chain of calls': `import fs from 'fs'; fs${'.a()'.repeat(150)};`,
  'a deep nest of calls': `import fs from 'fs'; ${'f('.repeat(500)}fs${')'.repeat(500)};`,
  'a deep nest of functions': `import fs from 'fs'; ${'() => '.repeat(500)}fs;`,
  'a long sum': `import fs from 'fs'; export const a = ${'fs.b + '.repeat(500)}'';`,
  'a long chain of conditions': `import fs from 'fs'; export const a = ${'b ? fs : '.repeat(300)}fs;`,
  'a variable with a thousand values': `import fs from 'fs'; let a; ${'a = fs.readFileSync; '.repeat(1000)} export async function b() { a(); }`,
  'a thousand functions that call each other': `import fs from 'fs'; ${Array.from(
    { length: 1000 },
    (_, id) => `function f${id}() { f${(id + 1) % 1000}(); f${(id * 7) % 1000}(); }`,
  ).join(' ')} export async function f() { f0(); }`,
};

/** What only a script may hold. */
export const scripts: Readonly<Record<string, string>> = {
  'a script': `with (a) fs.readFileSync(b); var let = 010; arguments; <!-- comment
    delete a; function b(c, c) {} if (a) function d() {} var yield, await, async, of, get, static;`,
};

/** TypeScript in every syntax that there is. */
export const typescript: Readonly<Record<string, string>> = {
  'every kind of type': `
    type a = string | number & { b?: c; readonly [d: string]: e; (f: g): h; new (i: j): k; l(m: n): o };
    type p<q extends r = s> = q extends infer t ? t : never; type u = { readonly [v in w as x]?: y };
    type z = [aa, bb?, ...cc[]]; type dd = \`ee\${ff}\`; type gg = typeof import('fs'); type hh = import('fs').Stats;
    interface ll extends mm, nn.oo<pp> { qq: rr } type ss = unique symbol; type tt = keyof uu;`,
  'every kind of declaration': `
    enum a { b, c = 'd', e = 1 << 2, f = g() } const enum h { i } declare enum j { k }
    namespace l { export const m = fs.readFileSync('n'); namespace o.p { } } declare module 'q' { export = r; }
    declare global { var s: t; } declare const u: v; declare function w(): x; declare class y { z: aa }
    import bb = require('fs'); import cc = bb.promises; import type dd from 'fs'; import { type ee, ff } from 'fs';
    export import gg = bb.constants; export as namespace hh; export type { dd }; export type * from 'fs';
    function ii(jj: kk): ll; function ii(mm?: any, ...nn: oo[]): pp is qq { return nn!; } abstract class rr {}`,
  'an export assignment': `import fs = require('fs'); export = fs;`,
  'every kind of class member': `
    @a() @b.c class d<e> extends f<g> implements h, i.j {
      declare k: l; private readonly m?: n = 1; protected abstract o: p; static override q: r; override q2!: r; accessor s = 1;
      static accessor t = 2; constructor(private u: v, @w() public readonly x = 1, protected y?: z) { super(); }
      @aa bb(@cc dd: ee): asserts dd is string {} abstract ff(): void; get gg(): hh { return 1 } [ii: string]: jj;
      kk?(): void; ll(this: mm, nn: oo): this; ll() {} static { } async *pp<qq>(): AsyncGenerator<rr> {}
    }`,
  'every kind of expression': `
    a as b; <c>d; e!; e!.f!(); g satisfies h; i<j>; k<l>(m); new n<o>(p); q?.r!.s; (t as any) = 1; (<any>u).v = 1;
    w!++; for (x as any of y) {} const { z = 1 as aa }: bb = cc; async <dd,>(ee: dd) => ee; ff as const; [gg!] = hh;
    function ii(this: jj, { kk }: ll = {}, [mm]: nn = []) {} using oo = pp(); async function qq() { await using rr = ss(); }`,
  'overloads of a method': `
    import { readFileSync } from 'fs';
    export class a { b(c: string): string; b(c: number): number; b(c: any) { return readFileSync(c); } }`,
};

/** JSX, for JavaScript and TypeScript. */
export const jsx = `
  import { readFileSync } from 'fs';
  const a = <></>; const b = <c.d e f="g" h={i} {...j} k:l={<m />}>n {o} {/* q */} {}</c.d>;
  export default async function R() { return <T u={() => readFileSync(v)}>{w.map((x) => <Y key={x} />)}</T>; }`;
