// Bluesky on this machine: the directory of identities (PLC), a server of accounts (PDS) and the view of everybody's posts (AppView), in
// one process. They answer on loopback only. Says {"ready":true,...} in one line when all of them do; ends when it is told to.
'use strict';

const {Server} = require('node:net');
const LOOPBACK = '127.0.0.1';

// the packages listen everywhere and have no option for it
const listen = Server.prototype.listen;
Server.prototype.listen = function (...given) {
  if (given[0] !== null && typeof given[0] === 'object' && 'port' in given[0]) {
    given[0] = {...given[0], host: LOOPBACK};
  } else if (typeof given[1] === 'string') {
    given[1] = LOOPBACK;
  } else {
    given.splice(1, 0, LOOPBACK);
  }
  return listen.apply(this, given);
};

const {TestBsky, TestPds, TestPlc, mockNetworkUtilities} = require('@atproto/dev-env');

async function start() {
  const port = Number(process.env.BASE_PORT);
  const view = 'http://localhost:' + (port + 2);
  const plc = await TestPlc.create({port});
  const bsky = await TestBsky.create({
    port: port + 2, plcUrl: plc.url, pdsPort: port + 1, repoProvider: 'ws://localhost:' + (port + 1), publicUrl: view,
    dbPostgresUrl: process.env.DATABASE, dbPostgresSchema: 'appview',
  });
  const pds = await TestPds.create({
    port: port + 1, hostname: 'localhost', didPlcUrl: plc.url, enableDidDocWithSession: true,
    bskyAppViewUrl: bsky.url, bskyAppViewDid: bsky.ctx.cfg.serverDid,
  });
  mockNetworkUtilities(pds, bsky);
  console.log(JSON.stringify({ready: true, server: pds.url, images: 'localhost:' + (port + 2)}));
  const end = async () => {
    await bsky.close();
    await pds.close();
    await plc.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

start().catch((broken) => {
  console.error(broken);
  process.exit(1);
});
