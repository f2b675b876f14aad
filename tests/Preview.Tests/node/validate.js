"use strict";
// Validates JSON files against a JSON schema, with a validator that is not ours.
const fs = require("fs");
const Ajv = require("ajv/dist/2020");

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(fs.readFileSync(schema, "utf8")));
for (const file of files) {
    if (!validate(JSON.parse(fs.readFileSync(file, "utf8")))) {
        console.error(file, validate.errors);
        process.exitCode = 1;
    }
}
