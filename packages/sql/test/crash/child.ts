import { Desk, DirectoryStore, found, layer, type Sent } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { everyone, play, unitNamed } from "../renovationScript.js"
import { kindNamed } from "../stores.js"
import { onHastySqlite } from "./hasty.js"
import { tell } from "./telling.js"

/**
 * Plays renovations from the first of their commands on, so many at a time: those accepted before are said again. Each
 * command is told to the parent before it is sent (`>`) and once it is acknowledged (`<`, or `=` where it had been
 * accepted before), past any buffer; first of all, that it begins (`@`).
 */
const [name = "", where = "", community = "", atOnce = "16", ...cases] = process.argv.slice(2)
const kind = name === onHastySqlite.name ? onHastySqlite : kindNamed(name)
tell("@")

const played = Effect.gen(function* () {
  const ports = yield* Layer.build(Layer.provideMerge(layer(community), kind.open(where)))
  const desk = Context.get(ports, Desk)
  const store = Context.get(ports, DirectoryStore)
  yield* store.importUnits(
    community,
    cases.map((n) => unitNamed(`3-${n}`)),
    []
  )
  yield* store.importStaff(community, everyone, [])
  tell("> founding")
  yield* found(desk)
  const say = (sent: Sent) =>
    Effect.suspend(() => {
      tell(`> ${sent.meta.commandId}`)
      return Effect.tap(desk.submit(sent), (answer) => {
        if (answer.ok) tell(`${answer.repeated ? "=" : "<"} ${sent.meta.commandId} ${answer.position}`)
      })
    })
  yield* Effect.forEach(cases.map(Number), (n) => play(n, say), { concurrency: Number(atOnce), discard: true })
})

await Effect.runPromise(Effect.scoped(played))
