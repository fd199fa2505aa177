import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { describe, expect, it } from "vitest"

/** One import or re-export: the module as written, and whether it is erased when compiled. */
type Import = { readonly from: string; readonly typeOnly: boolean }

/** A source file of a package, by its path under packages/. */
type Source = { readonly path: string; readonly tree: ts.SourceFile; readonly imports: ReadonlyArray<Import> }

const packages = join(dirname(fileURLToPath(import.meta.url)), "../..")

const every = (node: ts.Node): ReadonlyArray<ts.Node> => {
  const nodes = [node]
  ts.forEachChild(node, (child) => {
    nodes.push(...every(child))
  })
  return nodes
}

/** Names marked `type` one by one leave `import {} from` behind under verbatimModuleSyntax, so they count as values. */
const importOf = (node: ts.Node): ReadonlyArray<Import> => {
  const found = (specifier: ts.Node | undefined, typeOnly: boolean): ReadonlyArray<Import> =>
    specifier !== undefined && ts.isStringLiteral(specifier) ? [{ from: specifier.text, typeOnly }] : []
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return found(node.argument.literal, true)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return found(node.arguments[0], false)
  return []
}

const read = (path: string): Source => {
  const tree = ts.createSourceFile(path, readFileSync(join(packages, path), "utf8"), ts.ScriptTarget.Latest, true)
  return { path, tree, imports: every(tree).flatMap(importOf) }
}

const sources: ReadonlyMap<string, Source> = new Map(
  readdirSync(packages)
    .flatMap((name) =>
      readdirSync(join(packages, name, "src"), { encoding: "utf8", recursive: true }).map((file) =>
        join(name, "src", file)
      )
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|test)\.tsx?$/.test(path))
    .map((path) => path.split(sep).join("/"))
    .map((path) => [path, read(path)])
)

const core = [...sources.values()].filter(({ path }) => path.startsWith("core/"))

/** The file that an import means, if it is one of ours: `./Money.js`, `@qiantai/core` or `@qiantai/core/rules`. */
const target = (importer: Source, { from }: Import): Source | undefined => {
  const [, name, entry = "index"] = /^@qiantai\/([^/]+)(?:\/(.+))?$/.exec(from) ?? []
  const path = name
    ? `${name}/src/${entry}`
    : join(dirname(importer.path), from).split(sep).join("/").replace(/\.js$/, "")
  return sources.get(`${path}.ts`) ?? sources.get(`${path}.tsx`)
}

const targets = (source: Source, imports = source.imports) => imports.flatMap((entry) => target(source, entry) ?? [])

/** The first circle met from a file, as the paths along it; empty if there is none. */
const circleFrom = (source: Source, path: ReadonlyArray<Source>, clear: Set<Source>): ReadonlyArray<string> => {
  if (path.includes(source)) return [...path.slice(path.indexOf(source)), source].map(({ path }) => path)
  if (clear.has(source)) return []
  for (const next of targets(source)) {
    const circle = circleFrom(next, [...path, source], clear)
    if (circle.length > 0) return circle
  }
  clear.add(source)
  return []
}

const running = (imports: ReadonlyArray<Import>) => imports.filter(({ typeOnly }) => !typeOnly)

/** A file and all that it pulls in when it runs. */
const reachable = (source: Source, seen = new Set<Source>()): ReadonlySet<Source> => {
  if (seen.has(source)) return seen
  seen.add(source)
  for (const next of targets(source, running(source.imports))) reachable(next, seen)
  return seen
}

const outside = (imports: ReadonlyArray<Import>) => imports.filter(({ from }) => !from.startsWith("."))
const told = ({ path }: Source, imports: ReadonlyArray<Import>) => imports.map(({ from }) => `${path} imports ${from}`)

/** Calls whose answer is not in their arguments: of a clock, of chance, of the machine's time zone or of its network. */
const undetermined =
  /^(Date|Date\.now|Math\.random|performance\.now|crypto\..+|fetch)$|\.(get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|toLocale\w+)$/

const asksTheMachine = (node: ts.Node): boolean =>
  ts.isNewExpression(node)
    ? node.expression.getText() === "Date" && node.arguments?.length !== 1
    : ts.isCallExpression(node) && undetermined.test(node.expression.getText())

const linesOfCode = ({ tree }: Source): number =>
  tree.text.split("\n").filter((line) => !/^\s*($|\/\/|\/?\*)/.test(line)).length

describe("the structure of the packages", () => {
  it("has no import circle, not even of types", () => {
    const clear = new Set<Source>()
    expect(
      [...sources.values()].map((source) => circleFrom(source, [], clear)).find((circle) => circle.length > 0)
    ).toBe(undefined)
  })

  it("imports nothing into core but modules of effect, never its barrel", () =>
    expect(
      core.flatMap((source) =>
        told(
          source,
          outside(source.imports).filter(({ from }) => !/^effect\/\w+$/.test(from))
        )
      )
    ).toEqual([]))

  it("brings no Effect into the rules, but for types", () => {
    const rules = sources.get("core/src/rules.ts")
    expect(rules).toBeDefined()
    const files = rules ? [...reachable(rules)] : []
    expect(files.flatMap((source) => told(source, outside(running(source.imports))))).toEqual([])
  })

  it("lets nothing in core ask the machine for the time, for chance or for anything else", () =>
    expect(
      core.flatMap(({ path, tree }) =>
        every(tree)
          .filter(asksTheMachine)
          .map((node) => `${path}: ${node.getText()}`)
      )
    ).toEqual([]))

  it("keeps every file to one idea: at most 350 lines of code", () =>
    expect([...sources.values()].filter((source) => linesOfCode(source) > 350).map(({ path }) => path)).toEqual([]))
})
