"use strict";
// A policy pack on Pulumi's policy SDK for Node.
const aws = require("@pulumi/aws");
const { PolicyPack, validateResourceOfType } = require("@pulumi/policy");

new PolicyPack("queues", {
    enforcementLevel: "mandatory",
    policies: [
        {
            name: "queue-has-a-key",
            description: "A queue is encrypted with a key of ours.",
            severity: "high",
            validateResource: validateResourceOfType(aws.sqs.Queue, (queue, args, report) => {
                if (!queue.kmsMasterKeyId) {
                    report("`kmsMasterKeyId` is not set.");
                }
            }),
        },
        {
            name: "stack-has-few-queues",
            description: "A stack has few queues.",
            enforcementLevel: "advisory",
            validateStack: (args, report) => {
                const queues = args.resources.filter(resource => resource.type === "aws:sqs/queue:Queue");
                if (queues.length > 1) {
                    report(`There are ${queues.length} queues.`);
                }
            },
        },
    ],
});
