import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../views');

export async function render(name, values) {
  const template = await readFile(path.join(folder, `${name}.html`), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => String(values[key] ?? ''));
}
