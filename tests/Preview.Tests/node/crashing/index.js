"use strict";
const aws = require("@pulumi/aws");

new aws.sqs.Queue("first").urn.apply(() => process.kill(process.pid, "SIGKILL"));
new aws.sqs.Queue("second");
