/**
 * The suites: one a workspace for what takes only Node, and three that need more, as their names say: database servers,
 * Chromium to drive the console in, and tools of Debian's that read what we write.
 */
export default [
  ...["packages/core", "packages/sql", "packages/server", "examples/console", "examples/rules-only"].map((root) => ({
    extends: true,
    root,
    test: {
      name: root.replace(/^.*\//, ""),
      include: ["**/*.{spec,test}.{ts,tsx}"],
      testTimeout: 20_000,
      ...(root === "packages/core" && { setupFiles: ["test/chance.ts", "test/specification/cited.ts"] })
    }
  })),
  {
    extends: true,
    root: "packages/sql",
    test: {
      name: "needs-databases",
      include: [
        "test/**/*.databases.ts",
        "test/{crash/writers,desk,directory,laws,twoDesks,upkeep,vault,within}.test.ts"
      ],
      env: { QIANTAI_STORES: "servers" },
      testTimeout: 60_000,
      hookTimeout: 60_000
    }
  },
  {
    extends: true,
    root: "examples/console",
    test: {
      name: "needs-browser",
      include: ["test/**/*.browser.ts"],
      globalSetup: "test/sample.ts",
      testTimeout: 60_000,
      hookTimeout: 120_000
    }
  },
  {
    extends: true,
    root: "packages",
    test: { name: "needs-tools", include: ["*/test/**/*.tools.ts"], testTimeout: 120_000 }
  }
]
