// The texts of the files of a generated project. One file in twenty reads templates and makes hashes.

const fields = ['amount', 'currency', 'status', 'owner', 'region', 'createdAt', 'note', 'channel'];

/** For each kind of file a function that writes its text. */
export const fileSources = {
  app: (domains) => `import express from 'express';
${domains.map(({ folder, type }) => `import { register${type}Routes } from './${folder}/index.js';`).join('\n')}

export function createApp(): express.Express {
  const app = express();
  app.use(express.json());
${domains.map(({ type }) => `  register${type}Routes(app);`).join('\n')}
  return app;
}
`,

  server: () => `import { createApp } from './app.js';

const port = Number(process.env.PORT ?? 3000);

createApp().listen(port, () => {
  console.log(\`listening on \${port}\`);
});
`,

  barrel: ({ type }) => `export * from './types-1.js';
export * from './types-2.js';
export * from './types-3.js';
export * from './constants.js';
export { ${type}Service1 } from './service-1.js';
export { ${type}Service2 } from './service-2.js';
export { load${type}Template } from './storage-1.js';
export { format${type}1, summarise${type}1 } from './format-1.js';
export { register${type}Routes } from './routes-1.js';
`,

  constants: ({ type, random }) => `/** Limits of ${type}. */
export const ${type}Limits = {
${fields.map((field) => `  ${field}: ${random(1000)},`).join('\n')}
} as const;

export const ${lower(type)}States = ['draft', 'open', 'closed', 'archived'] as const;

export type ${type}State = (typeof ${lower(type)}States)[number];
`,

  types: ({ type, random }, { part }) => {
    const name = `${type}${part + 1}`;
    return `import type { ${type}State } from './constants.js';

/** One record as the store keeps it. */
export interface ${name} {
  readonly id: string;
  readonly state: ${type}State;
${pick(random, fields, 5)
  .map((field) => `  readonly ${field}: ${random(2) === 0 ? 'string' : 'number'};`)
  .join('\n')}
  readonly tags: readonly string[];
}

/** What a caller may change. */
export type ${name}Patch = Partial<Omit<${name}, 'id' | 'state'>>;

/** What a search takes. */
export interface ${name}Query {
  readonly text?: string;
  readonly state?: ${type}State;
  readonly limit: number;
  readonly offset: number;
}

export type ${name}Page = { readonly items: readonly ${name}[]; readonly total: number };
`;
  },

  format: ({ type, random }, { part }) => {
    const name = `${type}${part + 1}`;
    return `import type { ${name}, ${name}Page } from './types-${part + 1}.js';

const separators = { short: ', ', long: '; ' } as const;

/** Writes a record for people to read. */
export function format${name}(record: ${name}, style: keyof typeof separators = 'short'): string {
  const parts = Object.entries(record)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => \`\${label(key)}: \${Array.isArray(value) ? value.join('/') : String(value)}\`);
  return parts.join(separators[style]);
}

/** Counts what a page holds. */
export function summarise${name}(page: ${name}Page): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state, tags } of page.items) {
    counts[state] = (counts[state] ?? 0) + 1;
    for (const tag of tags) {
      if (tag.startsWith('_')) continue;
      counts[tag] = (counts[tag] ?? 0) + 1;
    }
  }
  return counts;
}

function label(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => \` \${letter.toLowerCase()}\`);
  return words.length > ${10 + random(20)} ? \`\${words.slice(0, ${8 + random(4)})}…\` : words;
}
${pure(random, `${lower(name)}Score`)}`;
  },

  storage: ({
    type,
    index,
    random,
  }) => `${index % 2 === 0 ? "import { readFileSync } from 'node:fs';" : "import fs from 'node:fs';"}
import { createHash } from 'node:crypto';
import path from 'node:path';

const folder = path.join('templates', '${lower(type)}');

/** Reads a template of ${type}. */
export function load${type}Template(name: string): string {
  const file = path.join(folder, \`\${name}.html\`);
  return ${index % 2 === 0 ? 'readFileSync' : 'fs.readFileSync'}(file, 'utf8');
}

/** Names what a template says. */
export function digestOf${type}(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, ${8 + random(16)});
}
${pure(random, `${lower(type)}Weight`)}`,

  repository: ({ type, random }, { part }) => {
    const name = `${type}${part + 1}`;
    return `import type { ${name}, ${name}Page, ${name}Patch, ${name}Query } from './types-${part + 1}.js';
import { ${type}Limits } from './constants.js';

/** The store behind a repository. */
export interface ${name}Store {
  query<T>(text: string, values: readonly unknown[]): Promise<readonly T[]>;
}

export class ${name}Repository {
  readonly #store: ${name}Store;
  #cache = new Map<string, ${name}>();

  constructor(store: ${name}Store) {
    this.#store = store;
  }

  async find(id: string): Promise<${name} | undefined> {
    const known = this.#cache.get(id);
    if (known) return known;
    const [row] = await this.#store.query<${name}>('select * from ${lower(name)} where id = $1', [id]);
    if (row) this.#cache.set(id, row);
    return row;
  }

  async search({ text, state, limit, offset }: ${name}Query): Promise<${name}Page> {
    const conditions: string[] = [];
    const values: unknown[] = [];
    if (text !== undefined) {
      values.push(\`%\${text}%\`);
      conditions.push(\`note ilike $\${values.length}\`);
    }
    if (state !== undefined) {
      values.push(state);
      conditions.push(\`state = $\${values.length}\`);
    }
    const where = conditions.length > 0 ? \`where \${conditions.join(' and ')}\` : '';
    const items = await this.#store.query<${name}>(
      \`select * from ${lower(name)} \${where} limit \${Math.min(limit, ${type}Limits.amount)} offset \${offset}\`,
      values,
    );
    return { items, total: items.length };
  }

  async update(id: string, patch: ${name}Patch): Promise<void> {
    const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
    if (entries.length === 0) return;
    const set = entries.map(([key], index) => \`\${key} = $\${index + 2}\`).join(', ');
    await this.#store.query(\`update ${lower(name)} set \${set} where id = $1\`, [
      id,
      ...entries.map(([, value]) => value),
    ]);
    this.#cache.delete(id);
  }

  clear(): void {
    this.#cache = new Map();
  }
}
${pure(random, `${lower(name)}Rank`)}`;
  },

  service: ({ type, random }, { part, known }) => {
    const store = (part % 3) + 1;
    const record = `${type}${store}`;
    return `import type { ${record}, ${record}Page, ${record}Patch } from './types-${store}.js';
import { ${record}Repository } from './repository-${store}.js';
import { format${record}, summarise${record} } from './format-${store}.js';
${part === 0 ? `import { load${type}Template } from './storage-1.js';\n` : ''}${known
      .map(
        (other) =>
          `import { ${other.type}Service1, format${other.type}1 } from '../${other.folder}/index.js';`,
      )
      .join('\n')}

interface Listener {
  (event: string, record: ${record}): void;
}

export class ${type}Service${part + 1} {
  readonly #repository: ${record}Repository;
  readonly #listeners = new Set<Listener>();
${known.map(({ type: other }) => `  readonly ${lower(other)}: ${other}Service1 | undefined;`).join('\n')}

  constructor(repository: ${record}Repository) {
    this.#repository = repository;
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async describe(id: string): Promise<string> {
    const record = await this.#repository.find(id);
    if (!record) throw new Error(\`no ${lower(type)} \${id}\`);
    const text = format${record}(record, 'long');
    return ${part === 0 ? `load${type}Template('describe').replace('{{text}}', text)` : 'text'};
  }

  async report(limit = ${10 + random(90)}): Promise<Record<string, number>> {
    const page: ${record}Page = await this.#repository.search({ limit, offset: 0 });
    return summarise${record}(page);
  }

  async rename(id: string, patch: ${record}Patch): Promise<void> {
    await this.#repository.update(id, patch);
    const record = await this.#repository.find(id);
    if (!record) return;
    for (const listener of this.#listeners) listener('renamed', record);
  }

  async related(id: string): Promise<readonly string[]> {
    const lines: string[] = [await this.describe(id)];
${known
  .map(
    ({ type: other }) => `    if (this.${lower(other)}) {
      lines.push(await this.${lower(other)}.describe(id));
      lines.push(String(format${other}1.length));
    }`,
  )
  .join('\n')}
    return lines;
  }
}
${pure(random, `${lower(type)}Priority${part + 1}`)}`;
  },

  routes: ({ type, folder, random }, { part }) => {
    const service = `${type}Service${part + 1}`;
    const store = (part % 3) + 1;
    return `import type { Express, Request, Response } from 'express';
import { ${service} } from './service-${part + 1}.js';
import { ${type}${store}Repository } from './repository-${store}.js';
${part === 1 ? `import { digestOf${type}, load${type}Template } from './storage-1.js';\n` : ''}
const service = new ${service}(
  new ${type}${store}Repository({ query: async () => Promise.resolve([]) }),
);

async function show(request: Request, response: Response): Promise<void> {
  const id = String(request.params.id);
  try {
    response.json({ text: await service.describe(id), related: await service.related(id) });
  } catch (error) {
    response.status(404).json({ error: error instanceof Error ? error.message : String(error) });
  }
}

async function report(request: Request, response: Response): Promise<void> {
  const limit = Number(request.query.limit ?? ${10 + random(40)});
  if (!Number.isInteger(limit) || limit < 1) {
    response.status(400).json({ error: 'limit must be a whole number' });
    return;
  }
  const counts = await service.report(limit);
  response.json(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

async function rename(request: Request, response: Response): Promise<void> {
  const { note } = request.body as { note?: string };
  await service.rename(String(request.params.id), note === undefined ? {} : { note });
${part === 1 ? `  response.setHeader('etag', digestOf${type}(load${type}Template('renamed')));\n` : ''}  response.status(204).end();
}

export function register${type}Routes${part === 0 ? '' : String(part + 1)}(app: Express): void {
  app.get('/${folder}/${part + 1}/:id', show);
  app.get('/${folder}/${part + 1}', report);
  app.patch('/${folder}/${part + 1}/:id', rename);
}
`;
  },

  test: ({ type }) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ${type}1Repository } from './repository-1.js';
import { ${type}Service1 } from './service-1.js';

test('describes nothing that is not there', async () => {
  const service = new ${type}Service1(
    new ${type}1Repository({ query: async () => Promise.resolve([]) }),
  );
  await assert.rejects(service.describe('1'));
  assert.deepEqual(await service.report(), {});
});
`,
};

/** A function that only computes: most code of a server reaches nothing that blocks. */
function pure(random, name) {
  const [first, second] = [2 + random(9), 3 + random(17)];
  return `
export function ${name}(values: readonly number[], weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [index, value] of values.entries()) {
    const weight = weights.get(String(index)) ?? ${first};
    if (value < 0 || Number.isNaN(value)) continue;
    switch (index % ${second}) {
      case 0:
        total += value * weight;
        break;
      case 1:
        total += Math.max(value, weight) / ${second};
        break;
      default:
        total -= Math.round(value % ${first + second});
    }
  }
  return total > 0 ? Math.sqrt(total) : [...weights.values()].reduce((sum, one) => sum + one, 0);
}
`;
}

function pick(random, list, count) {
  return [...list].sort(() => random(3) - 1).slice(0, count);
}

function lower(type) {
  return type[0].toLowerCase() + type.slice(1);
}
