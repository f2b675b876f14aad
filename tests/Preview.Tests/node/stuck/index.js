"use strict";
// A policy pack that never comes to an end about the first queue, and hears nothing meanwhile.
const fs = require("fs");
const { PolicyPack } = require("@pulumi/policy");

process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);

new PolicyPack("stuck", {
    policies: [{
        name: "nothing-is-checked",
        description: "Thinks for ever about the first queue.",
        enforcementLevel: "advisory",
        validateResource: args => {
            if (args.type === "aws:sqs/queue:Queue") {
                fs.writeFileSync(process.env.HANG_FILE, "");
                for (;;) {
                }
            }
        },
    }],
});
