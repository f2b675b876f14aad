"use strict";

// Serves a resource monitor and an engine whose behaviour the request chooses.

const grpc = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { messages, services } = require("./messages");

const cancellations = new Map();
const gathered = [];
let rootResource = "";

function cancellationOf(key) {
  if (!cancellations.has(key)) {
    let fire;
    const promise = new Promise((resolve) => { fire = resolve; });
    cancellations.set(key, { promise, fire });
  }
  return cancellations.get(key).promise;
}

/** `SupportsFeature` with an id of JSON: what the server shall do. */
const behaviours = {
  answer: ({ value }, call, callback) => {
    const response = new messages.SupportsFeatureResponse();
    response.setHassupport(value);
    callback(null, response);
  },
  fail: ({ code, text, details }, call, callback) => {
    const metadata = new grpc.Metadata();
    if (details) {
      metadata.set("grpc-status-details-bin", Buffer.from(details, "base64"));
    }
    callback({ code, details: text, metadata });
  },
  wait: ({ key }, call) => {
    cancellationOf(key);
    call.on("cancelled", () => cancellations.get(key).fire());
  },
  gather: ({ count }, call, callback) => {
    gathered.push(callback);
    if (gathered.length === count) {
      gathered.splice(0).forEach((waiting) => waiting(null, new messages.SupportsFeatureResponse()));
    }
  },
};

const monitor = {
  supportsFeature: (call, callback) => {
    const { behaviour, ...rest } = JSON.parse(call.request.getId());
    behaviours[behaviour](rest, call, callback);
  },

  // What these stubs made of the request, written again by them.
  registerResource: (call, callback) => {
    const response = new messages.RegisterResourceResponse();
    response.setUrn(Buffer.from(call.request.serializeBinary()).toString("base64"));
    response.setObject(call.request.getObject());
    callback(null, response);
  },
};

const engine = {
  log: (call, callback) => callback(null, new Empty()),
  setRootResource: (call, callback) => {
    rootResource = call.request.getUrn();
    callback(null, new messages.SetRootResourceResponse());
  },
  getRootResource: (call, callback) => {
    const response = new messages.GetRootResourceResponse();
    response.setUrn(rootResource);
    callback(null, response);
  },
};

function startServer() {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(services["pulumirpc.ResourceMonitor"], monitor);
  server.addService(services["pulumirpc.Engine"], engine);
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(`127.0.0.1:${port}`));
  });
}

module.exports = { cancellationOf, startServer };
