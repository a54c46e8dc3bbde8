import { Router } from 'express';
import { catalog } from '../lib/catalog.js';
import { formatPrice } from '../lib/pricing.js';
import { render } from '../lib/views.js';

export const products = Router();

products.get('/', async (req, res) => {
  const items = catalog.map(({ id, name }) => `<li><a href="/products/${id}">${name}</a></li>`);
  res.send(await render('home', { items: items.join('\n') }));
});

products.get('/products/:id', async (req, res) => {
  const product = catalog.find(({ id }) => id === req.params.id);
  if (!product) {
    res.status(404).send('no such product');
    return;
  }
  res.send(await render('product', { name: product.name, price: formatPrice(product.cents) }));
});
