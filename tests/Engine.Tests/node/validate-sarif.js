// Reads SARIF from the standard input and answers what its schema says against it, as JSON.
'use strict';

const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  // The schema of OASIS is older than the strict mode of the validator, and its patterns are of before Unicode.
  const validate = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })).compile(schema);
  validate(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  process.stdout.write(JSON.stringify((validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`)));
});
