"use strict";
// Registers, with Pulumi's own packages, the resources of a saved preview: the same program in another language.
const fs = require("fs");
const path = require("path");
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const Signature = "4dabf18193072939515e22adb298388d";
const Asset = "c44067f5952c0a294b673a41bacd8c17";
const Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
const Reference = "5cf8f73096256a8f31e491e813e4eb8e";

const plan = JSON.parse(fs.readFileSync(process.env.REPLAYED_PLAN, "utf8"));
const states = plan.steps.map(step => step.newState);
const resources = new Map();
const remote = new Set(["awsx:ec2:Vpc"]);
const remotes = states.filter(state => remote.has(state.type)).map(state => state.urn);

// What a remote component made, the engine makes again.
const isMade = state => {
    for (let urn = state.parent; urn; urn = (states.find(other => other.urn === urn) || {}).parent) {
        if (remotes.includes(urn)) {
            return true;
        }
    }
    return false;
};

const classOf = type => {
    const [, place, name] = type.split(":");
    const module = place.split("/")[0];
    return (module === "index" ? aws : aws[module])[name];
};

const dependencies = (state, property) => [
    ...new Set((state.propertyDependencies || {})[property] || state.dependencies || []),
];

// An output without a known value, from the same resources.
function unknown(state, property) {
    const from = new Set(dependencies(state, property).map(urn => resources.get(urn)).filter(Boolean));
    return new pulumi.Output(
        from, Promise.resolve(undefined), Promise.resolve(false), Promise.resolve(false), Promise.resolve(from));
}

function value(state, property, json) {
    if (json === Unknown) {
        return unknown(state, property);
    }
    if (json === "[secret]") {
        return pulumi.secret("[secret]");
    }
    if (Array.isArray(json)) {
        return json.map(item => value(state, property, item));
    }
    if (json && typeof json === "object") {
        switch (json[Signature]) {
            case Asset:
                return json.text !== undefined ? new pulumi.asset.StringAsset(json.text)
                    : json.path ? new pulumi.asset.FileAsset(json.path) : new pulumi.asset.RemoteAsset(json.uri);
            case Archive:
                return json.assets
                    ? new pulumi.asset.AssetArchive(Object.fromEntries(
                        Object.entries(json.assets).map(([name, asset]) => [name, value(state, property, asset)])))
                    : new pulumi.asset.FileArchive(path.relative(".", path.resolve(process.env.REPLAYED_FROM, json.path)));
            case Reference:
                return resources.get(json.urn);
            default:
                return Object.fromEntries(
                    Object.entries(json).map(([name, inner]) => [name, value(state, property, inner)]));
        }
    }
    return json;
}

function outputs(state) {
    return Object.fromEntries(Object.entries(state.outputs || {}).map(
        ([property, json]) => [property, value(state, property, json)]));
}

// A remote component hands the provider of its package on to what it makes.
function madeWith(state) {
    const child = states.find(other => other.parent === state.urn && other.provider);
    return child && providers.get(child.provider.slice(0, child.provider.lastIndexOf("::")));
}

const components = [];
const providers = new Map();
for (const state of states) {
    if (state.type === "pulumi:pulumi:Stack" || isMade(state)) {
        continue;
    }
    const name = state.urn.slice(state.urn.lastIndexOf("::") + 2);
    const inputs = Object.fromEntries(Object.entries(state.inputs || {}).map(
        ([property, json]) => [property, value(state, property, json)]));
    const options = {
        parent: state.parent && !state.parent.includes("::pulumi:pulumi:Stack::") ? resources.get(state.parent) : undefined,
        protect: state.protect,
        retainOnDelete: state.retainOnDelete,
        ignoreChanges: state.ignoreChanges,
        replaceOnChanges: state.replaceOnChanges,
        dependsOn: (state.dependencies || []).map(urn => resources.get(urn)).filter(Boolean),
        provider: remote.has(state.type) ? madeWith(state) : state.provider ? providers.get(state.provider.slice(0, state.provider.lastIndexOf("::"))) : undefined,
    };
    if (!state.custom) {
        const component = new pulumi.ComponentResource(
            state.type, name, remote.has(state.type) ? inputs : {}, options, remote.has(state.type));
        resources.set(state.urn, component);
        if (!remote.has(state.type)) {
            components.push([component, state]);
        }
    } else if (state.type.startsWith("pulumi:providers:")) {
        const settings = Object.fromEntries(Object.entries(inputs).map(
            ([property, text]) => [property, /^[{tf]/.test(text) ? JSON.parse(text) : text]));
        const provider = new aws.Provider(name, settings, options);
        resources.set(state.urn, provider);
        providers.set(state.urn, provider);
    } else {
        const type = classOf(state.type);
        resources.set(state.urn, new type(name, inputs, options));
    }
}

for (const [component, state] of components) {
    component.registerOutputs(outputs(state));
}
module.exports = outputs(states.find(state => state.type === "pulumi:pulumi:Stack"));
