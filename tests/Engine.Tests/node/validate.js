// Reads a page from the standard input and answers what is wrong with it, as JSON.
'use strict';

const { HtmlValidate } = require('html-validate');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Matters of taste: the doctype in capitals is as good, and long titles of resources are what they are.
      'doctype-style': 'off',
      'long-title': 'off',
      'no-raw-characters': 'error',
      'no-inline-style': 'error',
      'require-sri': 'off',
    },
  });
  const report = await validator.validateString(Buffer.concat(chunks).toString('utf8'));
  const messages = report.results.flatMap((result) => result.messages);
  process.stdout.write(JSON.stringify(messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)));
});
