"use strict";
const fs = require("fs");
const aws = require("@pulumi/aws");

let count = 0;
setInterval(() => {
    new aws.sqs.Queue(`queue-${count++}`);
    if (count === 50) {
        fs.writeFileSync(process.env.HANG_FILE, "");
    }
}, 5);
