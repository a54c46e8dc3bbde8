'use strict';

// Loaded before a server that has no setting for it: nobody but this machine may connect while the demo runs.
const { Server } = require('node:net');

const HOST = '127.0.0.1';
const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(target, ...rest) {
  const isPort = typeof target === 'number' || /^\d+$/.test(target);
  const options = isPort ? { port: Number(target) } : target;
  const isTcp = typeof options?.port !== 'undefined' && !options.host;
  return listen.call(this, isTcp ? { ...options, host: HOST } : target, ...rest);
};
