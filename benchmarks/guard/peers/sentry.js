// Preload: Sentry's watch over the event loop alone, with the guard's default threshold. Nobody listens where it would report.
import { init } from '@sentry/node';
import { eventLoopBlockIntegration } from '@sentry/node-native';

init({
  dsn: 'http://key@127.0.0.1:9/1',
  defaultIntegrations: false,
  integrations: [eventLoopBlockIntegration({ threshold: 50 })],
});
