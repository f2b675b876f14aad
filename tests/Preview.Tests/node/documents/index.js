"use strict";
// Documents as people write them, with a mistake or two in each. They are in one resource: the SDK registers several side by
// side, so that their mistakes would be told in any order.
const aws = require("@pulumi/aws");

new aws.iam.Role("worker", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lamda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    }),
    inlinePolicies: [
        {
            name: "messages",
            policy: JSON.stringify({
                Version: "2012-10-17",
                Statement: [
                    { Effect: "Allow", Action: ["sqs:SendMesage", "sqs:ReceiveMessage"], Resource: "orders" },
                    { Effect: "Deny", Action: "sqs:*", Resource: "*", Condition: { Bool: { "aws:SecureTransprt": "no" } } },
                ],
            }),
        },
        { name: "broken", policy: "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [}\n}" },
    ],
});
