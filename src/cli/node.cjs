/**
 * Says which Node is needed where there is another one. On Linux and Windows the lockfile brings it.
 * Plain JavaScript, so that any Node can read it; it runs before all else.
 */
const { engines } = require('../../package.json');

const needed = Number(engines.node.replace('>=', ''));
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This needs Node ${needed} or later, and found ${process.versions.node}: install it (https://nodejs.org, or "nvm install") and run the command again.`,
  );
  process.exit(1);
}
