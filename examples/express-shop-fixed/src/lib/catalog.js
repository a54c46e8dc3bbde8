import { readFileSync } from 'node:fs';

// Read once, while the server starts: nobody waits for it, and no tool complains.
export const catalog = JSON.parse(
  readFileSync(new URL('../../data/products.json', import.meta.url), 'utf8'),
);
