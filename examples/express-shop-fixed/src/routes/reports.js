import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Router } from 'express';
import { catalog } from '../lib/catalog.js';

const days = 2_000;

export const reports = Router();

reports.get('/reports/stock.csv', async (req, res) => {
  res.set({ 'content-type': 'text/csv', 'content-encoding': 'gzip' });
  await pipeline(Readable.from(stockReport()), createGzip(), res);
});

// One day at a time: the report is never in memory as a whole, and other requests go in between.
function* stockReport() {
  yield 'day,id,stock';
  for (let day = 0; day < days; day++) {
    yield catalog.map(({ id, stock }) => `\n${day},${id},${(stock * 7919 + day) % 997}`).join('');
  }
}
