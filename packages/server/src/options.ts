import { existsSync, realpathSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Bilingual } from "@qiantai/core"

/** What the command was asked to do. */
export interface Options {
  readonly file: string
  readonly port: number
  readonly communities: readonly [string, ...ReadonlyArray<string>]
  readonly console?: string
  readonly demo: boolean
}

/** Work on a file beside serving it, and the other file that it takes. */
const upkeepFiles = {
  ...({ verify: undefined, rebuild: undefined, export: "to" } as const),
  ...({ import: "from", backup: "to", ledger: "to" } as const)
}

/** A command of upkeep as it was asked for. */
export interface UpkeepOptions {
  readonly upkeep: keyof typeof upkeepFiles
  readonly file: string
  readonly communities: Options["communities"]
  /** What is written or read beside the file; empty where nothing is. */
  readonly other: string
}

/** How the command is used, in both languages. */
export const usage = `qiantai [serve] [选项 options]
qiantai verify | rebuild | export | import | backup | ledger [--file FILE] [--community ID] [--to FILE] [--from FILE]

  --file FILE        数据文件，没有则新建        the SQLite file, made if missing        (community.db)
  --port PORT        本机端口，0 为任意空闲端口  a port of loopback, 0 for any free one  (4310)
  --community ID     小区编号，可重复            a community's id; may be repeated       (jinxiu)
  --console DIR      控制台网页所在目录          the folder of the built console
  --demo             空文件填入示例小区          fill an empty file with a sample community
  --help             显示本说明                  show this

  verify             核对流水有无改动            whether anything recorded was changed since
  rebuild            由流水重建登记与账目        make register and books anew from the log
  export --to        导出一个小区                write a community to a file of JSON lines
  import --from      导入一个小区                take a community in from such a file
  backup --to        备份数据文件（可在使用中）  copy the file, also while it is in use
  ledger --to        写出纯文本账本（hledger）   write the books for plain-text accounting (hledger)

  个人信息的密钥在数据文件旁的 .key 文件中，或由环境变量 QIANTAI_VAULT_KEY 给出（base64，32 字节）；请另行保管。
  The key of personal data lies in the .key file beside the data, or comes from QIANTAI_VAULT_KEY; keep it apart.`

/** A command line that cannot be followed, and why. */
export interface BadOptions {
  readonly wrong: Bilingual
}

const bad = (zh: string, en: string): BadOptions => ({ wrong: { zh, en } })

/** The console built beside this package in its repository, if there is one. */
const builtConsole = (script: string | undefined): string | undefined => {
  if (script === undefined) return undefined
  const folder = join(dirname(realpathSync(script)), "../../../examples/console/dist")
  return existsSync(join(folder, "index.html")) ? folder : undefined
}

const read = (args: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: "string", default: "community.db" },
        port: { type: "string", default: "4310" },
        community: { type: "string", multiple: true, default: ["jinxiu"] },
        console: { type: "string" },
        to: { type: "string" },
        from: { type: "string" },
        demo: { type: "boolean", default: false },
        help: { type: "boolean", default: false }
      }
    })
  } catch (error) {
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split(". ")
    return bad(`命令行有误：${what}`, what)
  }
}

const isUpkeep = (command: string): command is UpkeepOptions["upkeep"] => Object.hasOwn(upkeepFiles, command)

/** Reads a command line; "help" where that is all it asks for. */
export const optionsOf = (
  args: ReadonlyArray<string>,
  script?: string
): Options | UpkeepOptions | BadOptions | "help" => {
  const parsed = read(args)
  if ("wrong" in parsed) return parsed
  const { values, positionals } = parsed
  if (values.help) return "help"
  const [command = "serve", ...rest] = positionals
  if ((command !== "serve" && !isUpkeep(command)) || rest.length > 0)
    return bad(`没有「${positionals.join(" ")}」这个命令`, `There is no command “${positionals.join(" ")}”`)
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
  if (!(port <= 65_535)) return bad("--port 应为 0 至 65535 的整数", "--port takes a whole number from 0 to 65535")
  const [first = "", ...others] = [...new Set(values.community)]
  const unfit = [first, ...others].find((id) => !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(id))
  if (unfit !== undefined)
    return bad("--community 应为 1 至 64 个字母、数字或 . _ -", "--community takes 1 to 64 letters, digits or . _ -")
  const file = resolve(values.file)
  if (isUpkeep(command)) {
    const named = upkeepFiles[command]
    const other = named === undefined ? "" : values[named]
    if (other === undefined) return bad(`请用 --${named} 给出文件`, `Name a file with --${named}`)
    return { upkeep: command, file, communities: [first, ...others], other: other === "" ? "" : resolve(other) }
  }
  const folder = values.console === undefined ? builtConsole(script) : resolve(values.console)
  if (values.console !== undefined && !existsSync(join(folder ?? "", "index.html")))
    return bad(
      `--console 目录中没有 index.html：${folder}`,
      `There is no index.html in the --console folder: ${folder}`
    )
  return {
    file,
    port,
    communities: [first, ...others],
    ...(folder !== undefined && { console: folder }),
    demo: values.demo
  }
}
