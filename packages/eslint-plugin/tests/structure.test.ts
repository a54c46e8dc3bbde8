import type { Finding } from '../src/engine/solve/decide-rule.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatApiId, modules } from '@loopguard/catalogue';
import { describe, expect, it } from 'vitest';
import * as entry from '../src/index.ts';
import * as parser from '../src/parser.ts';
import { describeFinding } from '../src/rules/describe-finding.ts';
import { rules } from '../src/rules/index.ts';

const plugin = entry.default;

const entries = Object.entries(rules);

const names = Object.keys(rules).sort();

describe('the sources', () => {
  it('load the data of the catalogue only when something is looked up', () => {
    const sources = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' });
    const eager = /^import (?!type\b)[^;]*'@loopguard\/catalogue(?:\/node)?';$/mu;
    expect(
      sources.filter(
        (name) => name.endsWith('.ts') && eager.test(readFileSync(fromRoot(`src/${name}`), 'utf8')),
      ),
    ).toEqual([]);
  });
});

describe('the rules', () => {
  it('are the files in src/rules that are named as rules are', () => {
    expect(filesIn('src/rules', /^((?:no|prefer|require|consistent|valid)-.+)\.ts$/u)).toEqual(
      names,
    );
  });

  it('have a test each, and there is a test for nothing else', () => {
    expect(filesIn('tests/rules', /^(.+)\.test\.ts$/u)).toEqual(names);
    expect(filesIn('tests/rules', /^([^.]+)$/u).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });

  it('have a page each, and there is a page for nothing else', () => {
    expect(filesIn('docs/rules', /^(.+)\.md$/u)).toEqual(names);
  });

  it('stand in the index in the order of their names', () => {
    expect(Object.keys(rules)).toEqual(names);
  });

  it.each(entries)('link to their page: %s', (name, { meta }) => {
    expect(meta.docs?.url).toMatch(new RegExp(`/packages/eslint-plugin/docs/rules/${name}\\.md$`));
  });

  it.each(entries)('describe each option, and give each a default: %s', (_name, { meta }) => {
    const schemas = [meta.schema].flat();
    for (const [index, schema] of schemas.entries()) {
      const properties = 'properties' in schema ? (schema.properties ?? {}) : {};
      expect(Object.keys(meta.defaultOptions?.[index] ?? {})).toEqual(Object.keys(properties));
      for (const property of Object.values(properties)) {
        expect(property.description).toMatch(/^[A-Z].+\.$/u);
      }
    }
  });

  it.each(entries)('say in whole sentences what is wrong: %s', (_name, { meta }) => {
    for (const message of Object.values(meta.messages)) {
      expect(message).toMatch(/^(?:`|[A-Z]).+(?:\.|\. \{\{advice\}\})$/u);
    }
  });

  it('give advice in whole sentences for every blocking API', () => {
    const advice = modules.flatMap(({ module, blocking = [] }) =>
      blocking.map((api) => {
        const known = { id: formatApiId(module, api.export), module, api };
        // Only what the text is made of: where the call stands makes no difference to it.
        return describeFinding({ known, context: 'callback' } as unknown as Finding).advice;
      }),
    );
    expect(advice.length).toBeGreaterThan(200);
    expect(advice.filter((text) => !/^[A-Z].*[.!?]$/su.test(text))).toEqual([]);
  });
});

describe('the presets', () => {
  const brief = ['error', { checkBriefCalls: true }];

  it('are the rules that name them', () => {
    const recommended = entries
      .filter(([, { meta }]) => meta.docs?.preset === 'recommended')
      .map(([name]) => `loopguard/${name}`);
    const all = entries.map(([name]) => `loopguard/${name}`);
    expect(Object.keys(plugin.configs.recommended.rules ?? {})).toEqual(recommended);
    expect(Object.keys(plugin.configs.strict.rules ?? {})).toEqual(all);
    expect(Object.keys(plugin.configs.all.rules ?? {})).toEqual(all);
  });

  it('with type information are the same rules and the setting, the others touch no setting', () => {
    const { recommended, recommendedTypeChecked, strict, strictTypeChecked, all } = plugin.configs;
    const settings = { loopguard: { typeInformation: true } };
    expect(recommendedTypeChecked).toEqual({
      ...recommended,
      name: 'loopguard/recommendedTypeChecked',
      settings,
    });
    expect(strictTypeChecked).toEqual({ ...strict, name: 'loopguard/strictTypeChecked', settings });
    for (const untyped of [recommended, strict, all])
      expect(untyped).not.toHaveProperty('settings');
  });

  it('are what users were promised', () => {
    expect(plugin.configs.recommended.rules).toEqual({
      'loopguard/no-busy-wait': 'error',
      'loopguard/no-sync-in-async': 'error',
      'loopguard/no-sync-in-handler': 'error',
      'loopguard/no-sync-wrapped-await': 'error',
      'loopguard/no-transitive-sync': 'error',
    });
    expect(plugin.configs.strict.rules).toEqual({
      'loopguard/no-busy-wait': 'error',
      'loopguard/no-lazy-require': 'error',
      'loopguard/no-sync-in-async': brief,
      'loopguard/no-sync-in-handler': brief,
      'loopguard/no-sync-wrapped-await': brief,
      'loopguard/no-transitive-sync': brief,
      'loopguard/no-unresolved-sync': 'error',
      'loopguard/valid-blocking-annotation': 'error',
    });
    expect(plugin.configs.all.rules).toEqual(plugin.configs.strict.rules);
  });

  it('carry their names and the plugin', () => {
    for (const [name, config] of Object.entries(plugin.configs)) {
      expect(config.name).toBe(`loopguard/${name}`);
      expect(config.plugins).toEqual({ loopguard: plugin });
    }
  });
});

describe('the exports', () => {
  it('of the package are these and no others', () => {
    expect(readManifest().exports).toEqual({
      '.': { types: './dist/index.d.ts', default: './bundle/index.js' },
      './parser': { types: './dist/parser.d.ts', default: './bundle/parser.js' },
      './explain': { types: './dist/explain.d.ts', default: './bundle/explain.js' },
      './package.json': './package.json',
    });
  });

  it('of the parser are these and no others', () => {
    const { name, version } = readManifest();
    expect(Object.keys(parser).sort()).toEqual(['meta', 'parseForESLint']);
    expect(parser.meta).toEqual({ name: `${String(name)}/parser`, version });
  });

  it('of its entry are these and no others', () => {
    expect(Object.keys(entry).sort()).toEqual([
      'default',
      'definePolicy',
      'digestProject',
      'module.exports',
    ]);
    expect(entry['module.exports']).toBe(plugin);
  });

  it('of the plugin are these and no others', () => {
    expect(Object.keys(plugin).sort()).toEqual([
      'configs',
      'definePolicy',
      'digestProject',
      'meta',
      'rules',
    ]);
    expect(Object.keys(plugin.configs).sort()).toEqual([
      'all',
      'recommended',
      'recommendedTypeChecked',
      'strict',
      'strictTypeChecked',
    ]);
    expect(Object.keys(plugin.rules ?? {}).sort()).toEqual(names);
  });

  it('name the plugin as its package does', () => {
    const { name, version } = readManifest();
    expect(plugin.meta).toEqual({ name, version, namespace: 'loopguard' });
  });
});

function filesIn(folder: string, pattern: RegExp): string[] {
  const path = fromRoot(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .sort();
}

function readManifest(): Record<'name' | 'version' | 'exports', unknown> {
  return JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Record<
    'name' | 'version' | 'exports',
    unknown
  >;
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
