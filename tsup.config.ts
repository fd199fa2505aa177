import { readFileSync } from "node:fs"
import { defineConfig } from "tsup"

type Manifest = { exports: Record<string, { "@qiantai/source": string }>; bin?: Record<string, string> }

/** One build for every package, run in its folder: the entries are what its package.json publishes. */
const { exports, bin = {} }: Manifest = JSON.parse(readFileSync("package.json", "utf8"))
const libraries = Object.values(exports).map((entry) => entry["@qiantai/source"])
const commands = Object.values(bin).map((file) => file.replace("dist/", "src/").replace(/js$/, "ts"))

export default defineConfig({
  entry: [...libraries, ...commands],
  format: ["esm", "cjs"],
  // References want composite projects, which tsup's declaration bundler refuses; it reads the built siblings.
  dts: { entry: libraries, compilerOptions: { composite: false, customConditions: [] } },
  splitting: true,
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false
})
