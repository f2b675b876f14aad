"use strict";

// Plays the engine for policy packs, with Pulumi's own stubs. Each line on the standard input is one operation as a JSON
// object; each line on the standard output is what the user of that operation would have got to see.

const readline = require("node:readline");
const grpc = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const messages = require("@pulumi/pulumi/proto/analyzer_pb");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb");

const stackType = "pulumi:pulumi:Stack";
const stackName = "test";
const levels = messages.EnforcementLevel;
const levelNames = Object.fromEntries(Object.entries(levels).map(([name, value]) => [value, name.toLowerCase()]));

class Refusal extends Error {}

async function serveEngine(onLog) {
  const server = new grpc.Server();
  const refuse = (call, answer) => answer({ code: grpc.status.UNIMPLEMENTED });
  server.addService(EngineService, {
    log: (call, answer) => {
      onLog(call.request);
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

function optionsOf(resource, urnOf) {
  const given = resource.options ?? {};
  const options = new messages.AnalyzerResourceOptions();
  options.setProtect(given.protect ?? false);
  options.setIgnorechangesList(given.ignoreChanges ?? []);
  options.setDeletebeforereplace(given.deleteBeforeReplace ?? false);
  options.setDeletebeforereplacedefined(given.deleteBeforeReplace !== undefined);
  options.setAdditionalsecretoutputsList(given.additionalSecretOutputs ?? []);
  options.setAliasesList(given.aliases ?? []);
  options.setParent(resource.parent ? urnOf(resource.parent) : "");
  if (given.customTimeouts) {
    const timeouts = new messages.AnalyzerResourceOptions.CustomTimeouts();
    timeouts.setCreate(given.customTimeouts.create ?? 0);
    timeouts.setUpdate(given.customTimeouts.update ?? 0);
    timeouts.setDelete(given.customTimeouts.delete ?? 0);
    timeouts.setRead(given.customTimeouts.read ?? 0);
    options.setCustomtimeouts(timeouts);
  }
  return options;
}

function describe(message, resource, properties, all, urnOf) {
  message.setType(resource.type);
  message.setName(resource.name);
  message.setUrn(urnOf(resource.name));
  message.setProperties(Struct.fromJavaScript(properties));
  message.setOptions(optionsOf(resource, urnOf));
  const provider = all.find((other) => other.name === resource.provider);
  if (provider) {
    const by = new messages.AnalyzerProviderResource();
    by.setType(provider.type);
    by.setName(provider.name);
    by.setUrn(urnOf(provider.name));
    by.setProperties(Struct.fromJavaScript(provider.inputs));
    message.setProvider(by);
  }
  return message;
}

function stateOf(resource, properties, all, urnOf) {
  const state = describe(new messages.AnalyzerResource(), resource, properties, all, urnOf);
  state.setParent(resource.parent ? urnOf(resource.parent) : "");
  state.setDependenciesList((resource.dependencies ?? []).map(urnOf));
  for (const [property, names] of Object.entries(resource.propertyDependencies ?? {})) {
    const edges = new messages.AnalyzerPropertyDependencies();
    edges.setUrnsList(names.map(urnOf));
    state.getPropertydependenciesMap().set(property, edges);
  }
  return state;
}

// The order in which the engine merges: what the policies say, what the pack says at first, what the user says. An
// initial entry always has a level; a user's entry may leave it out.
function configurationOf(info, given) {
  const merged = new Map();
  for (const policy of info.getPoliciesList()) {
    const schema = policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {};
    const defaults = Object.entries(schema).filter(([, property]) => property.default !== undefined);
    merged.set(policy.getName(), {
      level: policy.getEnforcementlevel(),
      properties: Object.fromEntries(defaults.map(([name, property]) => [name, property.default])),
    });
  }
  const apply = (name, level, properties) => {
    const entry = merged.get(name);
    if (entry) {
      merged.set(name, { level: level ?? entry.level, properties: { ...entry.properties, ...properties } });
    }
  };
  const initial = new Map(info.getInitialconfigMap().entries());
  const user = new Map(Object.entries(given ?? {}).map(([name, entry]) => {
    const { enforcementLevel, ...properties } = typeof entry === "string" ? { enforcementLevel: entry } : entry;
    return [name, { level: enforcementLevel && levels[enforcementLevel.toUpperCase()], properties }];
  }));
  for (const source of [
    new Map([...initial].map(([name, entry]) =>
      [name, { level: entry.getEnforcementlevel(), properties: entry.getProperties()?.toJavaScript() ?? {} }])),
    user,
  ]) {
    const all = source.get("all");
    for (const name of all ? merged.keys() : []) {
      apply(name, all.level, {});
    }
    for (const [name, entry] of source) {
      apply(name, entry.level, entry.properties);
    }
  }
  return merged;
}

class Operation {
  constructor(run) {
    this.run = run;
    this.seen = { violations: [], remediations: [], notApplicable: [], log: [] };
    const stack = { name: `${run.project}-${stackName}`, type: stackType, inputs: {} };
    this.resources = [stack, ...(run.resources ?? [])];
    this.stackUrn = this.urnOf(stack.name);
  }

  urnOf = (name) => {
    const { type } = this.resources.find((resource) => resource.name === name);
    return `urn:pulumi:${stackName}::${this.run.project}::${type}::${name}`;
  };

  async call(method, request) {
    return new Promise((resolve, reject) =>
      this.client[method](request, (error, response) => (error ? reject(error) : resolve(response))));
  }

  async load(engineAddress) {
    const handshake = new messages.AnalyzerHandshakeRequest();
    handshake.setEngineAddress(engineAddress);
    await this.call("handshake", handshake);
    if (["preview", "update"].includes(this.run.operation)) {
      const stack = new messages.AnalyzerStackConfigureRequest();
      stack.setStack(stackName);
      stack.setProject(this.run.project);
      stack.setOrganization("acme");
      stack.setDryRun(this.run.operation === "preview");
      Object.entries(this.run.config ?? {}).forEach(([key, value]) => stack.getConfigMap().set(key, value));
      Object.entries(this.run.tags ?? {}).forEach(([key, value]) => stack.getTagsMap().set(key, value));
      await this.call("configureStack", stack);
    }
    this.seen.plugin = (await this.call("getPluginInfo", new Empty())).getVersion();
    const info = await this.call("getAnalyzerInfo", new Empty());
    this.seen.pack = `${info.getName()}@v${info.getVersion()}`;
    this.seen.policies = info.getPoliciesList().map((policy) => policy.getName());
    if (info.getSupportsconfig() && this.run.operation !== "publish") {
      const request = new messages.ConfigureAnalyzerRequest();
      for (const [name, entry] of configurationOf(info, this.run.policyConfig)) {
        const config = new messages.PolicyConfig();
        config.setEnforcementlevel(entry.level);
        config.setProperties(Struct.fromJavaScript(entry.properties));
        request.getPolicyconfigMap().set(name, config);
      }
      await this.call("configure", request);
    }
  }

  // Returns whether anything stops the operation.
  take(response, urnOf) {
    for (const entry of response.getNotApplicableList()) {
      this.seen.notApplicable.push({ policy: entry.getPolicyName(), reason: entry.getReason() });
    }
    const found = response.getDiagnosticsList().map((diagnostic) => {
      if (diagnostic.getEnforcementlevel() === levels.DISABLED) {
        throw new Refusal(`a diagnostic of ${diagnostic.getPolicyname()} is disabled`);
      }
      const level = diagnostic.getEnforcementlevel() === levels.REMEDIATE ? levels.MANDATORY : diagnostic.getEnforcementlevel();
      return {
        policy: diagnostic.getPolicyname(),
        pack: `${diagnostic.getPolicypackname()}@v${diagnostic.getPolicypackversion()}`,
        level: levelNames[level],
        severity: diagnostic.getSeverity(),
        urn: urnOf(diagnostic.getUrn()),
        message: diagnostic.getMessage(),
      };
    });
    this.seen.violations.push(...found);
    return found.some((violation) => violation.level === "mandatory");
  }

  async remediate(request, name) {
    const response = await this.call("remediate", request);
    for (const remediation of response.getRemediationsList()) {
      if (remediation.getDiagnostic()) {
        this.seen.violations.push({
          policy: remediation.getPolicyname(),
          pack: `${remediation.getPolicypackname()}@v${remediation.getPolicypackversion()}`,
          level: "advisory",
          severity: 0,
          urn: this.urnOf(name),
          message: remediation.getDiagnostic(),
        });
        continue;
      }
      this.seen.remediations.push({
        policy: remediation.getPolicyname(),
        pack: `${remediation.getPolicypackname()}@v${remediation.getPolicypackversion()}`,
        urn: this.urnOf(name),
        before: request.getProperties().toJavaScript(),
        after: remediation.getProperties()?.toJavaScript() ?? {},
      });
      request.setProperties(remediation.getProperties() ?? new Struct());
    }
    return request;
  }

  async judge() {
    let stopped = false;
    const state = new messages.AnalyzeStackRequest();
    for (const resource of this.resources) {
      const given = describe(new messages.AnalyzeRequest(), resource, resource.inputs, this.resources, this.urnOf);
      const request = await this.remediate(given, resource.name);
      if (this.take(await this.call("analyze", request), () => this.urnOf(resource.name))) {
        if (this.run.operation === "update") {
          throw new Refusal(`resource ${this.urnOf(resource.name)} is invalid`);
        }
        stopped = true;
      }
      const outputs = resource.outputs ?? request.getProperties().toJavaScript();
      state.addResources(stateOf(resource, outputs, this.resources, this.urnOf));
    }
    const known = new Set(this.resources.map((resource) => this.urnOf(resource.name)));
    stopped = this.take(await this.call("analyzeStack", state), (urn) => (known.has(urn) ? urn : this.stackUrn)) || stopped;
    if (stopped) {
      throw new Refusal("step generator errored");
    }
  }

  async play() {
    const engine = await serveEngine((line) => {
      this.seen.log.push({ severity: line.getSeverity(), message: line.getMessage(), urn: line.getUrn() });
      if (this.run.cancelOnLog === line.getMessage()) {
        // The user interrupts, and does it twice.
        this.cancelled = Promise.all([this.call("cancel", new Empty()), this.call("cancel", new Empty())]);
        this.cancelled.catch(() => {});
      }
    });
    this.client = new AnalyzerClient(this.run.address, grpc.credentials.createInsecure(), {
      "grpc.max_receive_message_length": -1,
      "grpc.max_send_message_length": -1,
    });
    try {
      await this.load(engine.address);
      if (this.run.operation !== "publish") {
        await this.judge();
      }
    } catch (error) {
      if (!(error instanceof Refusal) && error.code === undefined) {
        throw error;
      }
      this.seen.error = error.details ?? error.message;
      this.seen.code = error.code;
    } finally {
      await (this.cancelled ?? this.call("cancel", new Empty()));
      this.client.close();
      engine.server.forceShutdown();
    }
    return this.seen;
  }
}

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const run = JSON.parse(line);
  let answer;
  try {
    answer = await new Operation(run).play();
  } catch (error) {
    answer = { broken: error.stack ?? String(error) };
  }
  process.stdout.write(`${JSON.stringify({ id: run.id, ...answer })}\n`);
});
