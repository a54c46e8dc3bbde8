import { gzipSync } from 'node:zlib';
import { Router } from 'express';
import { catalog } from '../lib/catalog.js';

const days = 2_000;

export const reports = Router();

reports.get('/reports/stock.csv', (req, res) => {
  const csv = stockReport();
  res.set({ 'content-type': 'text/csv', 'content-encoding': 'gzip' });
  res.send(gzipSync(csv));
});

function stockReport() {
  const lines = ['day,id,stock'];
  for (let day = 0; day < days; day++) {
    for (const { id, stock } of catalog) lines.push(`${day},${id},${(stock * 7919 + day) % 997}`);
  }
  return lines.join('\n');
}
