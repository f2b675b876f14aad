"use strict";
const fs = require("fs");
const { spawn } = require("child_process");

// Neither it nor what it leaves behind ends because somebody asks for it.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("SIGHUP", () => undefined);
spawn("sh", ["-c", "trap '' INT TERM HUP; sleep 600 & wait"], { detached: true, stdio: "ignore" });
fs.writeFileSync(process.env.HANG_FILE, "");
setInterval(() => undefined, 1000);
