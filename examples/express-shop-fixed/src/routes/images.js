import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import express, { Router } from 'express';

const derive = promisify(pbkdf2);
const salt = 'shop-images';

export const images = Router();

images.post('/images', express.raw({ type: '*/*', limit: '5mb' }), async (req, res) => {
  const name = await derive(req.body, salt, 50_000, 32, 'sha256');
  res.status(201).json({ name: name.toString('hex') });
});
