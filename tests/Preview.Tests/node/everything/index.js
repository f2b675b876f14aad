"use strict";
// One of everything that a program can ask of an engine, on Pulumi's own packages.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const owner = new pulumi.Config().require("owner");

// A stack transform adds a tag to every queue; an invoke transform turns to another region.
pulumi.runtime.registerResourceTransform(args => args.type === "aws:sqs/queue:Queue"
    ? { props: { ...args.props, tags: { ...args.props.tags, owner } }, opts: args.opts }
    : undefined);
pulumi.runtime.registerInvokeTransform(args => args.token === "aws:index/getRegion:getRegion"
    ? { args: { ...args.args, region: "eu-west-1" }, opts: args.opts }
    : undefined);

const seen = [];
const hook = new pulumi.ResourceHook("remember", args => { seen.push(args.name); }, { onDryRun: true });

class Mailbox extends pulumi.ComponentResource {
    constructor(name, args, options) {
        super("everything:mail:Mailbox", name, args, options);
        const dead = new aws.sqs.Queue(`${name}-dead`, {}, { parent: this });
        this.queue = new aws.sqs.Queue(name, {
            redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 3 }),
            kmsMasterKeyId: args.key.arn,
        }, { parent: this, hooks: { afterCreate: [hook] } });
        this.registerOutputs({ url: this.queue.url });
    }
}

const key = new aws.kms.Key("key", { enableKeyRotation: true }, { protect: true });
const elsewhere = new aws.Provider("elsewhere", { region: "eu-west-1" });
const orders = new Mailbox("orders", { key }, {
    aliases: [{ name: "purchases" }],
    // A transform of a component reaches what is in it.
    transforms: [args => args.name === "orders-dead"
        ? { props: { ...args.props, messageRetentionSeconds: 1209600 }, opts: args.opts }
        : undefined],
});
const copy = new aws.s3.Bucket("copy", { tags: { from: orders.queue.name } }, { provider: elsewhere, dependsOn: orders });

const shared = aws.s3.Bucket.get("shared", "a-bucket-of-others");
const network = new pulumi.StackReference("network", { name: "acme/network/dev" });
const image = aws.ssm.getParameterOutput({ name: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64" });

new aws.ec2.Instance("machine", {
    ami: image.value,
    instanceType: "t4g.small",
    subnetId: network.getOutput("subnetId"),
    userData: pulumi.secret("echo the-secret-of-the-machine"),
}, { ignoreChanges: ["ami"], replaceOnChanges: ["userData"], deleteBeforeReplace: true, customTimeouts: { create: "9m" } });

new aws.s3.BucketObjectv2("page", {
    bucket: copy.id,
    key: "index.html",
    source: new pulumi.asset.StringAsset("<h1>orders</h1>"),
});
new aws.lambda.Function("function", {
    role: "arn:aws:iam::123456789012:role/function",
    runtime: "nodejs22.x",
    handler: "index.handler",
    code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset("exports.handler = async () => 1;") }),
});

exports.url = orders.queue.url;
exports.region = aws.getRegionOutput({}).region;
exports.sharedArn = shared.arn;
exports.password = pulumi.secret("hunter2-of-the-stack");
exports.seen = orders.queue.urn.apply(() => seen.length);
