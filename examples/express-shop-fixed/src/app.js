import express from 'express';
import { health } from './routes/health.js';
import { images } from './routes/images.js';
import { products } from './routes/products.js';
import { reports } from './routes/reports.js';

export function createApp() {
  const app = express();
  app.disable('x-powered-by');
  app.use(products);
  app.use(images);
  app.use(reports);
  app.use(health);
  return app;
}
