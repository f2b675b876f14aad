"use strict";
// Each of these is an error, and all of them are told at once.
const aws = require("@pulumi/aws");

new aws.sqs.Queue("orders", {
    visibilityTimeoutSeconds: 50000,
    messageRetentionSeconds: "a week",
    fifoQueue: "sometimes",
    kmsKey: "alias/orders",
    name: "orders of the shop",
});
