import { config } from './config.js';

const price = new Intl.NumberFormat(config.locale, {
  style: 'currency',
  currency: config.currency,
});

export function formatPrice(cents) {
  return price.format(cents / 100);
}
