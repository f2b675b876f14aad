"use strict";

// The independent peer of the protocol tests. It takes commands as lines of JSON on standard input, answers each with a
// line of JSON on standard output, and exits when its standard input ends.

const readline = require("node:readline");
const { cancelCall, performCall, performLargeCall, performCallsAtOnce } = require("./client");
const { describe, build } = require("./messages");
const { startServer, cancellationOf } = require("./server");

const commands = {
  serve: async () => ({ address: await startServer() }),
  describe: async () => describe(),
  build: async ({ message }) => ({ bytes: Buffer.from(build(message).serializeBinary()).toString("base64") }),
  call: performCall,
  cancelCall,
  callLarge: performLargeCall,
  callAtOnce: performCallsAtOnce,
  awaitCancellation: async ({ key }) => {
    await cancellationOf(key);
    return {};
  },
};

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, command, ...rest } = JSON.parse(line);
  let answer;
  try {
    answer = await commands[command](rest);
  } catch (error) {
    answer = { error: error.stack };
  }
  process.stdout.write(JSON.stringify({ id, ...answer }) + "\n");
}).on("close", () => process.exit(0));
