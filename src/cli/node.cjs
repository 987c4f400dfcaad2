/** Stops every command if Node is too old. CommonJS without new syntax, so that old versions can run it. */
const { engines } = require('../../package.json');

const needed = Number(engines.node.replace('>=', ''));
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This needs Node ${needed} or later, and found ${process.versions.node}: install it (https://nodejs.org, or "nvm install") and run the command again.`,
  );
  process.exit(1);
}
