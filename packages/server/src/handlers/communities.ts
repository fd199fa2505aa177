import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import {
  type AnyProcess,
  chapters,
  type DeskService,
  Directory,
  type Down,
  dateOf,
  defaultRulebook,
  editionOn,
  formOf,
  type Rulebook
} from "@qiantai/core"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { Communities, deskOf, reached } from "../Communities.js"
import type { ChapterAnswer } from "../HouseAnswers.js"

/** The figures in effect today; the library's defaults where no edition is. */
const figuresOf = (desk: DeskService): Effect.Effect<Rulebook, Down> =>
  Effect.map(
    Effect.all([desk.editions, desk.now]),
    ([editions, now]) => editionOn({ editions }, dateOf(now))?.rulebook ?? defaultRulebook
  )

const describe = ({ kind, title, personnel, commands, questions, ...words }: AnyProcess): ChapterAnswer => ({
  kind,
  title,
  aboutStaff: personnel !== undefined,
  commands: Object.entries(commands).map(([name, command]) => ({
    name,
    title: command.title,
    sources: command.sources,
    ...(command.say !== undefined && { say: command.say }),
    roles: command.roles,
    kind: command.kind,
    ...(command.opens !== undefined && { opens: command.opens }),
    form: formOf(command.input),
    conditions: command.conditions
  })),
  questions: Object.entries(questions).map(([name, question]) => ({
    name,
    title: question.title,
    sources: question.sources,
    form: formOf(question.input)
  })),
  statuses: words.statuses,
  dues: words.dues,
  events: words.events
})

const described: ReadonlyArray<ChapterAnswer> = Object.values(chapters as { readonly [kind: string]: AnyProcess }).map(
  describe
)

/** The chapters with the authority the rulebook gives today. */
const under = ({ general: { authority } }: Rulebook): ReadonlyArray<ChapterAnswer> =>
  described.map((chapter) => ({
    ...chapter,
    commands: chapter.commands.map((command) => ({
      ...command,
      roles: authority[`${chapter.kind}.${command.name}`] ?? command.roles
    }))
  }))

/** Answers for communities: their chapters, their time, their staff. */
export const communitiesLive = HttpApiBuilder.group(api, "communities", (handlers) =>
  handlers
    .handle("list", () =>
      Effect.gen(function* () {
        const desks = yield* Communities
        return yield* Effect.forEach([...desks.values()], (desk) =>
          Effect.map(reached(figuresOf(desk)), ({ general }) => ({
            id: desk.community,
            officeName: general.officeName
          }))
        )
      })
    )
    .handle("chapters", ({ path }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        return under(yield* reached(figuresOf(desk)))
      })
    )
    .handle("now", ({ path }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        return { now: yield* reached(desk.now) }
      })
    )
    .handle("staff", ({ path: { community } }) =>
      Effect.gen(function* () {
        yield* deskOf(community)
        const directory = yield* Directory
        const everyone = yield* reached(directory.everyone(community))
        const people = yield* reached(
          directory.people(
            community,
            everyone.map(({ id }) => id)
          )
        )
        const names = new Map(people.map(({ id, name }) => [id, name]))
        return everyone.map(({ id, roles }) => ({ id, name: names.get(id) ?? id, roles }))
      })
    )
)
