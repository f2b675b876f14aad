"use strict";
// A policy pack that is gone in the middle of its work.
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("dying", {
    policies: [{
        name: "nothing-is-checked",
        description: "Ends with the first queue.",
        enforcementLevel: "advisory",
        validateResource: args => {
            if (args.type === "aws:sqs/queue:Queue") {
                console.error("The pack has had enough.");
                process.exit(3);
            }
        },
    }],
});
