import { readFileSync } from 'node:fs';

const file = new URL('../../data/shop.json', import.meta.url);

export function loadConfig() {
  return JSON.parse(readFileSync(file, 'utf8'));
}
