import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Router } from 'express';

const run = promisify(execFile);

export const health = Router();

health.get('/health', async (req, res) => {
  res.json({ status: 'ok', commit: await currentCommit() });
});

async function currentCommit() {
  try {
    const { stdout } = await run('git', ['rev-parse', '--short', 'HEAD']);
    return stdout.trim();
  } catch {
    return 'unknown';
  }
}
