import { loadConfig } from './config.js';

export function formatPrice(cents) {
  const { currency, locale } = loadConfig();
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
}
