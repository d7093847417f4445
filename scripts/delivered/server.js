/**
 * Serves the wizard from the folder that this file is in: `node server.js`, without npm, as in a container or under
 * systemd. It takes the place of the file of that name that Next writes, which is beside it as next-server.js. That one
 * reads HOSTNAME, which containers and shells set to something else, takes paths from its own folder, and ends the
 * process before runs have given their tokens back.
 */
process.argv.splice(2, Infinity, 'serve');
void import('./ionboard.mjs');
