#!/usr/bin/env node
import { main } from '../dist/index.js';

// A reader that wants no more (`loopguard list | head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2), process);
