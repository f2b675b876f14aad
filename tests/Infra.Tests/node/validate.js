// Reads state machines from the standard input, one JSON document per line, and answers each with one line: what is
// wrong with it, as JSON. It ends with its input.
'use strict';

const readline = require('node:readline');
const validate = require('asl-validator');

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const result = validate(JSON.parse(line), {
    checkPaths: true,
    checkArn: true,
  });
  const errors = result.isValid ? [] : result.errors.map((error) => JSON.stringify(error));
  process.stdout.write(`${JSON.stringify(errors)}\n`);
});
