"use strict";

// Pulumi's generated messages, reachable by the names that the .proto files give them.

const { Struct, Value } = require("google-protobuf/google/protobuf/struct_pb.js");

const stub = (name) => require(`@pulumi/pulumi/proto/${name}.js`);

const messages = {};
for (const file of ["alias", "analyzer", "callback", "engine", "errors", "plugin", "provider", "resource", "source"]) {
  Object.assign(messages, stub(`${file}_pb`));
}

const services = {
  "pulumirpc.Analyzer": stub("analyzer_grpc_pb").AnalyzerService,
  "pulumirpc.Callbacks": stub("callback_grpc_pb").CallbacksService,
  "pulumirpc.Engine": stub("engine_grpc_pb").EngineService,
  "pulumirpc.ResourceMonitor": stub("resource_grpc_pb").ResourceMonitorService,
};

/** `pulumirpc.RegisterResourceRequest.CustomTimeouts` to its class. */
function find(type) {
  return type.split(".").slice(1).reduce((scope, name) => scope?.[name], messages);
}

/** What these stubs know: fields by message, values by enum, paths by service. */
function describe() {
  const fields = {};
  const enums = {};
  const visit = (name, item) => {
    if (typeof item === "function" && typeof item.deserializeBinary === "function") {
      fields[name] = Object.keys(new item().toObject());
      Object.entries(item).forEach(([inner, value]) => visit(`${name}.${inner}`, value));
    } else if (item && typeof item === "object" && Object.values(item).every(Number.isInteger)) {
      enums[name] = item;
    }
  };
  Object.entries(messages).forEach(([name, item]) => visit(`pulumirpc.${name}`, item));

  const paths = Object.fromEntries(Object.entries(services).map(([name, service]) =>
    [name, Object.values(service).map((method) => method.path)]));
  return { fields, enums, paths };
}

/** Makes a message through the setters that are named after its fields. */
function build({ type, fields }) {
  const message = new (find(type))();
  for (const { name, label, value } of fields) {
    if (label === "map") {
      const map = message[`get${name}Map`]();
      value.forEach(([key, item]) => map.set(key, single(item)));
    } else if (label === "list") {
      message[`set${name}List`](value.map(single));
    } else {
      // Names that the stubs' own base class uses have a suffix.
      const setter = message[`set${name}$`] ? `set${name}$` : `set${name}`;
      message[setter](single(value));
    }
  }
  return message;
}

function single(item) {
  if (item === null || typeof item !== "object") {
    return item;
  }
  if (item.type === "google.protobuf.Struct") {
    return Struct.fromJavaScript(item.json);
  }
  return item.type === "google.protobuf.Value" ? Value.fromJavaScript(item.json) : build(item);
}

module.exports = { build, describe, messages, services };
