"use strict";
const fs = require("fs");
const { spawn } = require("child_process");

const child = spawn("sleep", ["600"], { detached: true, stdio: "ignore" });
fs.writeFileSync(`${process.env.HANG_FILE}.tmp`, `${process.pid} ${child.pid}`);
fs.renameSync(`${process.env.HANG_FILE}.tmp`, process.env.HANG_FILE);
setInterval(() => undefined, 1000);
