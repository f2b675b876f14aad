// Reads state machines from the standard input, one JSON document per line, and answers with a JSON list: for each what is
// wrong with it, and nothing for one that is right.
'use strict';

const validate = require('asl-validator');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const machines = Buffer.concat(chunks).toString('utf8').split('\n').filter((line) => line.length > 0);
  const verdicts = machines.map((machine) => {
    const result = validate(JSON.parse(machine), { checkPaths: true, checkArn: true });
    return result.isValid ? '' : result.errorsText('; ');
  });
  process.stdout.write(JSON.stringify(verdicts));
});
