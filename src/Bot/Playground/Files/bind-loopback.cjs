// Loaded into the Playground before its own code.
// It has no option for the host and would listen on every interface: here only this machine may come in.
const { Server } = require('node:net');
const listen = Server.prototype.listen;
Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number') {
    if (typeof rest[0] === 'string') rest[0] = '127.0.0.1';
    else rest.unshift('127.0.0.1');
  } else if (first && typeof first === 'object' && first.port != null) {
    first = { ...first, host: '127.0.0.1' };
  }
  return listen.call(this, first, ...rest);
};

// The bot holds the other end of standard input: when it is gone, however it went, so is the Playground.
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
