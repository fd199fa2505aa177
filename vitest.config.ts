import { defineConfig } from "vitest/config"
import projects from "./vitest.workspace.js"

/** Workspace packages resolve to their sources, so that tests need no build. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@qiantai/source", "module", "node", "development|production"] } },
  test: {
    projects,
    // Files of one suite share a worker's modules: no test leaves anything in them, and loading them anew takes longer than most tests.
    isolate: false
  }
})
