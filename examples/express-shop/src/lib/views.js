import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../views');

export function render(name, values) {
  const template = fs.readFileSync(path.join(folder, `${name}.html`), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => String(values[key] ?? ''));
}
