import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs"
import { StringDecoder } from "node:string_decoder"
import { Journal, plainText } from "@qiantai/core"
import { StoreUnusable, Upkeep, type Verdict } from "@qiantai/sql"
import { backup } from "@qiantai/sql/sqlite"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { UpkeepOptions } from "./options.js"
import { storeAt } from "./store.js"

const said = (community: string, verdict: Verdict | undefined): string => {
  if (verdict === undefined) return `${community}: 文件中没有这个小区 · not in this file`
  if (verdict.ok)
    return `${community}: 共 ${verdict.position} 条，核对无误 · ${verdict.position} commits fit · ${verdict.link}`
  return `${community}: 第 ${verdict.position} 条对不上（${verdict.fault}） · commit ${verdict.position} does not fit (${verdict.fault})`
}

/** What a file holds is not as it should be, or not there. */
export class NotInOrder extends Data.TaggedError("NotInOrder")<{ readonly message: string }> {}

const unusable = (code: StoreUnusable["code"], store: string) => Effect.fail(new StoreUnusable({ code, store }))

/** Writes lines to a file for its owner only, which stands there whole or not at all. */
const written = <E>(
  file: string,
  lines: (give: (line: string) => void) => Effect.Effect<number | undefined, E>
): Effect.Effect<number | undefined, E> =>
  Effect.suspend(() => {
    const part = `${file}.part`
    const handle = openSync(part, "w", 0o600)
    return lines((line) => writeSync(handle, `${line}\n`)).pipe(
      Effect.ensuring(Effect.sync(() => closeSync(handle))),
      Effect.tap((count) => Effect.sync(() => count !== undefined && renameSync(part, file))),
      Effect.ensuring(Effect.sync(() => rmSync(part, { force: true })))
    )
  })

/** The lines of a file, each time from the first, with a piece of it in memory at a time. */
const linesOf = (file: string): Iterable<string> => ({
  *[Symbol.iterator]() {
    const handle = openSync(file, "r")
    try {
      const [decoder, piece] = [new StringDecoder("utf8"), Buffer.alloc(65_536)]
      let begun = ""
      for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
        const lines = `${begun}${decoder.write(piece.subarray(0, length))}`.split("\n")
        begun = lines.pop() ?? ""
        for (const line of lines) if (line !== "") yield line
      }
      if (begun !== "") yield begun
    } finally {
      closeSync(handle)
    }
  }
})

/** Verifies, rebuilds, exports, imports or backs up what is in a file, or writes its books, and says what came of it. */
export const upkept = ({ upkeep, file, communities, other }: UpkeepOptions): Effect.Effect<void, unknown> => {
  if (upkeep === "backup")
    return Effect.zipRight(
      Effect.tryPromise({ try: () => backup(file, other), catch: (error) => error }),
      Console.log(`已备份 · copied to ${other}`)
    )
  if (upkeep !== "import" && !existsSync(file)) return unusable("store-not-reached", file)
  const work = Effect.gen(function* () {
    const service = yield* Upkeep
    switch (upkeep) {
      case "verify": {
        const verdicts = yield* Effect.forEach(communities, (community) => service.verify(community))
        const lines = verdicts.map((verdict, index) => ({
          ok: verdict?.ok === true,
          line: said(communities[index] ?? "", verdict)
        }))
        for (const { line } of lines.filter(({ ok }) => ok)) yield* Console.log(line)
        const wrong = lines.filter(({ ok }) => !ok).map(({ line }) => line)
        if (wrong.length > 0) yield* new NotInOrder({ message: wrong.join("\n") })
        return
      }
      case "rebuild":
        for (const community of communities) {
          yield* service.rebuild(community)
          yield* Console.log(`${community}: 已重建 · made anew`)
        }
        return
      case "export": {
        if (existsSync(other)) return yield* unusable("file-there-already", other)
        const lines = yield* written(other, (give) => service.exported(communities[0], give))
        if (lines === undefined) return yield* new NotInOrder({ message: said(communities[0], undefined) })
        return yield* Console.log(`${communities[0]}: ${lines} 行 · lines → ${other}`)
      }
      case "ledger": {
        if (existsSync(other)) return yield* unusable("file-there-already", other)
        const journal = yield* Journal
        const commits = yield* written(other, (give) =>
          Effect.map(plainText(journal, communities[0], give), (count) => (count === 0 ? undefined : count))
        )
        if (commits === undefined) return yield* new NotInOrder({ message: said(communities[0], undefined) })
        return yield* Console.log(`${communities[0]}: ${commits} 条 · commits → ${other}`)
      }
      case "import": {
        if (!existsSync(other)) return yield* unusable("store-not-reached", other)
        const community = yield* service.imported(linesOf(other))
        return yield* Console.log(`${community}: 已导入 · taken in`)
      }
    }
  })
  return Effect.scoped(Effect.provide(work, storeAt(file)))
}
