import { expect, it } from "vitest"
import type { Chapter, PublishedCommand } from "../api/contract.js"
import { begunIn, groupsOf } from "./groups.js"

const chapter = (kind: string, ...opens: ReadonlyArray<PublishedCommand["opens"]>): Chapter => ({
  kind,
  title: { zh: kind, en: kind },
  aboutStaff: false,
  commands: opens.map((each, index) => ({
    ...{ name: `c${index}`, title: { zh: "办", en: "Do" }, sources: [], roles: ["clerk"], kind: "asks", form: {} },
    ...(each !== undefined && { opens: each })
  })),
  statuses: {},
  dues: {},
  events: {}
})

const chapters = [
  chapter("rulebook", "if-none"),
  chapter("moves", "new-case"),
  chapter("gate", "new-case"),
  chapter("duties", "if-none"),
  chapter("speech"),
  chapter("renovation", "new-case"),
  chapter("own", "new-case")
]

it("groups the chapters that keep cases, and loses none that it does not know", () => {
  expect(groupsOf(chapters).map(({ title, chapters }) => [title.en, chapters.map(({ kind }) => kind)])).toEqual([
    ["Reception", ["gate"]],
    ["Homes", ["renovation", "moves"]],
    ["The day", ["duties"]],
    ["More", ["own"]]
  ])
})

it("begins with what is at hand", () => {
  expect(begunIn(chapters).map(({ kind }) => kind)).toEqual(["renovation", "gate", "moves", "own"])
})
