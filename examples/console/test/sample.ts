import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { startServer } from "./server.js"

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a file with the sample community; each desk works on a copy of its own. */
    readonly sample: string
  }
}

/** Has the server fill in the sample community once for all files of tests. */
export default async ({ provide }: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-sample-"))
  const { end } = await startServer(folder, "--demo")
  await end()
  provide("sample", folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
