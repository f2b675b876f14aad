"use strict";

// Calls the analyzer that the tests serve, the way Pulumi's engine would.

const grpc = require("@grpc/grpc-js");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");
const { messages, services } = require("./messages");

const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

async function withClient(address, options, use) {
  const client = new AnalyzerClient(address, grpc.credentials.createInsecure(), { ...unlimited, ...options });
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

const running = new Map();

/** One unary call; the outcome is data, whatever it is. With a key it can be cancelled. */
function unary(client, path, request, { deadline, key } = {}) {
  const method = Object.values(services["pulumirpc.Analyzer"]).find((candidate) => candidate.path === path);
  const respond = method ? method.responseDeserialize : (bytes) => bytes;
  return new Promise((resolve) => {
    const call = client.makeUnaryRequest(
      path,
      (bytes) => bytes,
      respond,
      request,
      new grpc.Metadata(),
      deadline === undefined ? {} : { deadline: Date.now() + deadline },
      (error, response) => resolve({ error, response }),
    );
    if (key !== undefined) {
      running.set(key, call);
    }
  });
}

function report({ error, response }) {
  if (error) {
    const details = error.metadata?.get("grpc-status-details-bin")[0];
    return { code: error.code, message: error.details, details: details?.toString("base64") };
  }
  return { code: 0, response: Buffer.from(response.serializeBinary()).toString("base64") };
}

const performCall = ({ address, path, request, deadline, key, compression = 0 }) =>
  withClient(address, { "grpc.default_compression_algorithm": compression }, async (client) =>
    report(await unary(client, path, Buffer.from(request, "base64"), { deadline, key })));

/** Sends a resource whose URN has this many characters, and says how long the first diagnostic is that comes back. */
const performLargeCall = ({ address, size }) => withClient(address, {}, async (client) => {
  const request = new messages.AnalyzeRequest();
  request.setUrn("x".repeat(size));
  const { error, response } = await unary(
    client, "/pulumirpc.Analyzer/Analyze", Buffer.from(request.serializeBinary()));
  return error ? report({ error }) : { code: 0, length: response.getDiagnosticsList()[0].getMessage().length };
});

const performCallsAtOnce = ({ address, path, request, count }) => withClient(address, {}, async (client) => {
  const calls = Array.from({ length: count }, () => unary(client, path, Buffer.from(request, "base64")));
  return { codes: (await Promise.all(calls)).map((outcome) => report(outcome).code) };
});

async function cancelCall({ key }) {
  running.get(key).cancel();
  return {};
}

module.exports = { cancelCall, performCall, performLargeCall, performCallsAtOnce };
