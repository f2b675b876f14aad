"use strict";
// What stack.json has, and what became of it since.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

// Another key: the table cannot keep its identity.
new aws.dynamodb.Table("orders", {
    attributes: [{ name: "orderId", type: "S" }],
    billingMode: "PAY_PER_REQUEST",
    hashKey: "orderId",
});
const orders = new aws.sqs.Queue("orders", { visibilityTimeoutSeconds: 120 });
// Another name for the same queue.
new aws.sqs.Queue("orders-dead", {}, { aliases: [{ name: "purchases-dead" }] });
const worker = new aws.iam.Role("worker", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: ["sts:AssumeRole"], Principal: { Service: "ec2.amazonaws.com" } }],
    }),
});
new aws.iam.RolePolicy("worker", {
    role: worker.name,
    policy: orders.arn.apply(arn => JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Action: ["sqs:DeleteMessage", "sqs:ReceiveMessage"], Resource: arn },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" },
        ],
    })),
});
new aws.ec2.SecurityGroup("worker", {
    description: "The workers.",
    vpcId: "vpc-0123456789abcdef0",
    ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }],
});
new aws.ssm.Parameter("token", { type: "SecureString", value: pulumi.secret("the-token-of-the-shop") });

exports.url = orders.url;
