/**
 * Makes a clone ready, doing only what is missing and saying nothing when nothing is.
 *
 *   node scripts/ready.mjs         packages are installed as package-lock.json has them
 *   node scripts/ready.mjs build   and every workspace is built from its present sources
 */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."))

const json = (file) => JSON.parse(readFileSync(file, "utf8"))
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** Runs npm; its output is shown only if it fails, and then this process ends with its exit code. */
const npm = (saying, ...args) => {
  console.error(saying)
  const { status, stdout, stderr, error } = spawnSync("npm", args, {
    encoding: "utf8",
    shell: process.platform === "win32"
  })
  if (status === 0) return
  console.error(error?.message ?? `${stdout}${stderr}`)
  process.exit(status ?? 1)
}

/** npm writes its record of what it installed last of all, so a broken-off install has none or an old one. */
const installed = () => {
  const record = "node_modules/.package-lock.json"
  if (!existsSync(record)) return false
  const have = json(record).packages
  return Object.entries(json("package-lock.json").packages)
    .filter(([path]) => path.includes("node_modules/"))
    .every(([path, { version, optional }]) =>
      have[path] ? have[path].version === version && existsSync(path) : optional === true
    )
}

/** A file, or a folder with everything under it. A folder's own time tells of files taken away. */
const under = (path) =>
  statSync(path).isDirectory() ? [path, ...readdirSync(path).flatMap((name) => under(join(path, name)))] : [path]

/** Every file under ./dist that a manifest promises, however deep in its exports. */
const promised = (value) =>
  typeof value === "string"
    ? /^(\.\/)?dist\//.test(value)
      ? [value]
      : []
    : Object.values(value ?? {}).flatMap(promised)

/** What a workspace's build makes: the files it publishes or, where it publishes none, its page. */
const outputs = ({ folder, manifest }) => {
  const files = [...promised(manifest.exports), ...promised(manifest.bin)]
  return (files.length > 0 ? files : ["dist/index.html"]).map((file) => join(folder, file))
}

const notInputs = /^(dist|node_modules|test|bench|\..*)$/
const isTest = /\.(spec|test)\.tsx?$/

/** As make would have it: stale when an output is missing, or older than a source or than a sibling it builds on. */
const stale = (workspace, siblings) => {
  const { folder, manifest } = workspace
  const needs = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.devDependencies })
  const inputs = [
    ...["package-lock.json", "tsconfig.base.json", "tsup.config.ts"],
    ...readdirSync(folder)
      .filter((name) => !notInputs.test(name))
      .flatMap((name) => under(join(folder, name)))
      .filter((path) => !isTest.test(path)),
    ...siblings.filter(({ manifest }) => needs.includes(manifest.name)).flatMap(outputs)
  ]
  const oldest = Math.min(...outputs(workspace).map((file) => changed(file) ?? 0))
  return inputs.some((file) => changed(file) > oldest)
}

const build = () => {
  const workspaces = json("package.json")
    .workspaces.flatMap((path) =>
      path.endsWith("/*") ? readdirSync(path.slice(0, -2)).map((name) => join(path.slice(0, -2), name)) : [path]
    )
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({ folder, manifest: json(join(folder, "package.json")) }))
    .filter(({ manifest }) => manifest.scripts?.build)
  for (const workspace of workspaces)
    if (stale(workspace, workspaces))
      npm(`Building ${workspace.manifest.name} …`, "run", "build", "-w", workspace.folder)
}

if (!installed()) npm("Installing packages, which takes a minute or two …", "ci")
if (process.argv[2] === "build") build()
