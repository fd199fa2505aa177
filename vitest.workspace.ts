/**
 * The suites: one a workspace for what needs only Node, one for what needs database servers, and one that drives the
 * console in Chromium.
 */
export default [
  ...["packages/core", "packages/sql", "packages/server", "examples/console", "examples/rules-only"].map((root) => ({
    extends: true,
    root,
    test: { name: root.replace(/^.*\//, ""), include: ["**/*.{spec,test}.{ts,tsx}"] }
  })),
  {
    extends: true,
    root: "packages/sql",
    test: {
      name: "databases",
      include: ["test/**/*.databases.ts", "test/{crash/writers,desk,directory,laws,upkeep,vault,within}.test.ts"],
      env: { QIANTAI_STORES: "servers" },
      testTimeout: 60_000,
      hookTimeout: 60_000
    }
  },
  {
    extends: true,
    root: "examples/console",
    test: { name: "browser", include: ["test/**/*.browser.ts"], testTimeout: 60_000, hookTimeout: 60_000 }
  }
]
