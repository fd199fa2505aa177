/** Files of pure rules keep nothing between them, so that one process reads the modules once for all. */
const shared = (root: string) => root === "packages/core"

/**
 * The suites: one a workspace for what takes only Node, and two that need more, as their names say: database servers, and
 * Chromium to drive the console in.
 */
export default [
  ...["packages/core", "packages/sql", "packages/server", "examples/console", "examples/rules-only"].map((root) => ({
    extends: true,
    root,
    test: { name: root.replace(/^.*\//, ""), include: ["**/*.{spec,test}.{ts,tsx}"], isolate: !shared(root) }
  })),
  {
    extends: true,
    root: "packages/sql",
    test: {
      name: "needs-databases",
      include: ["test/**/*.databases.ts", "test/{crash/writers,desk,directory,laws,upkeep,vault,within}.test.ts"],
      env: { QIANTAI_STORES: "servers" },
      testTimeout: 60_000,
      hookTimeout: 60_000
    }
  },
  {
    extends: true,
    root: "examples/console",
    test: { name: "needs-browser", include: ["test/**/*.browser.ts"], testTimeout: 60_000, hookTimeout: 60_000 }
  }
]
