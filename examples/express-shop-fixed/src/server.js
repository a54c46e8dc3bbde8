import { createApp } from './app.js';

const server = createApp().listen(process.env.PORT ?? 0, '127.0.0.1', () => {
  console.log(`listening on port ${server.address().port}`);
});

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
