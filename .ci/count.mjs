/** Sums vitest's JSON reports into one line; fails if a test failed or none ran. A file that broke off counts as one. */
import { existsSync, readFileSync } from "node:fs"

const files = process.argv
  .slice(2)
  .filter((report) => existsSync(report))
  .flatMap((report) => JSON.parse(readFileSync(report, "utf8")).testResults)
const count = (...statuses) =>
  files.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status)).length

const broken = files.filter(
  (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed")
).length
const passed = count("passed")
const failed = count("failed") + broken

console.log(`${passed} passed, ${failed} failed, ${count("skipped", "pending", "todo", "disabled")} skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
