import { execSync } from 'node:child_process';
import { Router } from 'express';

export const health = Router();

health.get('/health', (req, res) => {
  res.json({ status: 'ok', commit: currentCommit() });
});

function currentCommit() {
  try {
    return execSync('git rev-parse --short HEAD', { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
}
