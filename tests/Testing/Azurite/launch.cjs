// Runs Azurite's table service until the tests end, however they end: they hold this process's standard input, and when it closes,
// Azurite is stopped as by Ctrl+C. (Its table service handles no other signal.)
"use strict";
const path = require("node:path");

const main = path.resolve(process.cwd(), "node_modules/azurite/dist/src/table/main.js");
process.stdout.on("error", () => {}); // nobody listens any more
process.stdin.resume();
process.stdin.once("close", () => {
  process.emit("SIGINT");
  // Open keep-alive connections would hold the process for a while longer; nothing of it is kept.
  setTimeout(() => process.exit(0), 500);
});
require(main);
