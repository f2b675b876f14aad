"use strict";

// Plays the engine for one policy pack: starts it, makes the calls of one update in the engine's order with Pulumi's own
// stubs, and prints everything that came back as one JSON object.

const { spawn } = require("node:child_process");
const readline = require("node:readline");
const grpc = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const messages = require("@pulumi/pulumi/proto/analyzer_pb");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb");

const largeText = 8 * 1024 * 1024;
const log = [];

async function serveEngine() {
  const server = new grpc.Server();
  const refuse = (call, answer) => answer({ code: grpc.status.UNIMPLEMENTED });
  server.addService(EngineService, {
    log: (call, answer) => {
      log.push({ severity: call.request.getSeverity(), message: call.request.getMessage(), urn: call.request.getUrn() });
      answer(null, new Empty());
    },
    getRootResource: refuse,
    setRootResource: refuse,
    startDebugging: refuse,
    requirePulumiVersion: refuse,
  });
  const port = await new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound)));
  return { server, address: `127.0.0.1:${port}` };
}

function resource(name, type, properties) {
  const request = new messages.AnalyzeRequest();
  request.setType(type);
  request.setName(name);
  request.setUrn(`urn:pulumi:dev::shop::${type}::${name}`);
  request.setProperties(Struct.fromJavaScript(properties));
  return request;
}

function output(name, type, properties, dependencies) {
  const state = new messages.AnalyzerResource();
  state.setType(type);
  state.setName(name);
  state.setUrn(`urn:pulumi:dev::shop::${type}::${name}`);
  state.setProperties(Struct.fromJavaScript(properties));
  for (const [property, urns] of Object.entries(dependencies)) {
    const edges = new messages.AnalyzerPropertyDependencies();
    edges.setUrnsList(urns);
    state.getPropertydependenciesMap().set(property, edges);
  }
  return state;
}

function policyConfig(level, properties) {
  const entry = new messages.PolicyConfig();
  entry.setEnforcementlevel(level);
  entry.setProperties(Struct.fromJavaScript(properties));
  return entry;
}

const diagnostics = (response) => response.getDiagnosticsList().map((found) => ({
  policy: found.getPolicyname(),
  pack: `${found.getPolicypackname()}@v${found.getPolicypackversion()}`,
  level: found.getEnforcementlevel(),
  severity: found.getSeverity(),
  urn: found.getUrn(),
  message: found.getMessage(),
}));

async function main(assembly, signatureKey, secretSignature, unknown) {
  const engine = await serveEngine();
  const pack = spawn("dotnet", [assembly, "--logtostderr", engine.address], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => pack.on("exit", (code, signal) => resolve({ code, signal })));
  const lines = readline.createInterface({ input: pack.stdout });
  const printed = [];
  const port = await new Promise((resolve) => {
    lines.once("line", (line) => {
      lines.on("line", (more) => printed.push(more));
      resolve(line);
    });
  });
  const client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const call = (method, request) => new Promise((resolve, reject) =>
    client[method](request, (error, response) => (error ? reject(error) : resolve(response))));

  const handshake = new messages.AnalyzerHandshakeRequest();
  handshake.setEngineAddress(engine.address);
  await call("handshake", handshake);

  const stack = new messages.AnalyzerStackConfigureRequest();
  stack.setStack("dev");
  stack.setProject("shop");
  stack.setDryRun(true);
  await call("configureStack", stack);

  const plugin = await call("getPluginInfo", new Empty());
  const info = await call("getAnalyzerInfo", new Empty());

  const configure = new messages.ConfigureAnalyzerRequest();
  const levels = messages.EnforcementLevel;
  const entries = configure.getPolicyconfigMap();
  entries.set("password-is-long", policyConfig(levels.MANDATORY, { minimumLength: 20 }));
  entries.set("password-has-special-characters", policyConfig(levels.REMEDIATE, {}));
  entries.set("pet-names-do-not-carry-passwords", policyConfig(levels.MANDATORY, {}));
  await call("configure", configure);

  const passwordType = "random:index/randomPassword:RandomPassword";
  const password = resource("db", passwordType, {
    __defaults: ["special"],
    length: 8,
    special: false,
    keepers: { secret: { [signatureKey]: secretSignature, value: "s3cr3t" }, later: unknown },
    filler: "x".repeat(largeText),
  });
  const remediations = (await call("remediate", password)).getRemediationsList();
  const changed = remediations[0].getProperties().toJavaScript();
  const sameLength = changed.filler.length === largeText;
  delete changed.filler;
  password.setProperties(remediations[0].getProperties());

  const analyzed = await call("analyze", password);
  const undecided = await call("analyze", resource("later", passwordType, { length: unknown }));
  const request = new messages.AnalyzeStackRequest();
  const passwordUrn = password.getUrn();
  request.addResources(output("db", passwordType, { length: 8 }, {}));
  request.addResources(output("pet", "random:index/randomPet:RandomPet", { prefix: unknown }, { prefix: [passwordUrn] }));
  const wholeStack = await call("analyzeStack", request);
  const refused = await call("analyze", resource("bad", passwordType, { length: { [signatureKey]: "0" } }))
    .catch((error) => ({ code: error.code, details: error.details }));

  await call("cancel", new Empty());
  const exit = await ended;
  client.close();
  engine.server.forceShutdown();

  process.stdout.write(JSON.stringify({
    plugin: plugin.getVersion(),
    info: { name: info.getName(), policies: info.getPoliciesList().map((policy) => policy.getName()) },
    remediation: { changed, sameLength, diagnostic: remediations[0].getDiagnostic() },
    analyzed: diagnostics(analyzed),
    undecided: diagnostics(undecided),
    stack: diagnostics(wholeStack),
    refused,
    exit,
    printed,
    log: log.map((entry) => entry.message),
  }));
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
