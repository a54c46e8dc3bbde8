import { readFileSync } from 'node:fs';

const file = new URL('../../data/shop.json', import.meta.url);

// A config that only changes with a deployment is read once, at startup.
export const config = JSON.parse(readFileSync(file, 'utf8'));
