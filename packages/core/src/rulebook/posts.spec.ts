import * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import { clause, given, stage } from "../../test/conduct.js"
import { rules } from "../../test/specification/rules.js"
import { type Chapters, chapters, defaultRulebook, Rulebook } from "../chapters.js"
import type { AnyProcess } from "../kernel/Process.js"
import { clauses } from "../manual/clauses.js"
import { givenOn, type Told } from "../testing/rehearsal.js"
import type { General } from "./general.js"
import { leading, type Post } from "./posts.js"

const asked = (general: Partial<General> = {}): ReadonlyArray<Post> => {
  const rulebook = { ...defaultRulebook, general: { ...defaultRulebook.general, ...general } }
  const { played } = givenOn({ ...stage, rulebook })()
  const answer = played.run(played.desk.ask("rulebook", "posts", {}))
  if (!answer.ok) throw new Error("refused")
  return answer.answer as ReadonlyArray<Post>
}
const postOf = (role: string, general?: Partial<General>): Post => {
  const post = asked(general).find((each) => each.role === role)
  if (post === undefined) throw new Error(role)
  return post
}
const stepsOf = ({ charges }: Post) =>
  charges.flatMap(({ chapter, steps }) => steps.map(({ command }) => `${chapter}.${command}`))

const published = (authority: General["authority"]): Told => {
  const written = Schema.encodeSync(Rulebook)(defaultRulebook)
  const rulebook = { ...written, general: { ...written.general, authority } }
  return {
    ...{ chapter: "rulebook", caseId: "rulebook", command: "publish", by: "zheng", role: "manager", at: "2026-03-10" },
    input: { effectiveFrom: "2026-03-11", rulebook }
  }
}

clause("job.1", () => {
  it("calls the post 客服员", () => {
    expect(postOf("clerk")).toMatchObject({
      title: { zh: "客服员", en: "Clerk" },
      sources: ["job.1", "job.2", "job.3", "job.6", "job.8"]
    })
  })
})

clause("job.2", () => {
  it("has the clerk answer to the supervisor, who may take every step the clerk may", () => {
    expect(postOf("clerk").answersTo).toBe("supervisor")
    const supervisors = new Set(stepsOf(postOf("supervisor")))
    expect(stepsOf(postOf("clerk")).filter((step) => !supervisors.has(step))).toEqual([])
  })
})

for (const source of ["job.3", "job.6"] as const)
  clause(source, () => {
    it("gives the clerk no step that directs or judges others", () => {
      const steps = stepsOf(postOf("clerk"))
      expect(steps.length).toBeGreaterThan(50)
      expect(steps.filter((step) => leading.includes(step))).toEqual([])
      expect(postOf("clerk").charges.some(({ steps: own }) => own.some(({ leads }) => leads))).toBe(false)
    })

    it("refuses an edition whose authority table has him lead, and takes one that gives him other work", () => {
      given()
        .when(
          published({
            "duties.assign": ["supervisor", "clerk"],
            "conduct.confirm": ["clerk"],
            "repairs.cancel": ["clerk"]
          })
        )
        .refused({
          ...{ code: "clerk-would-lead", sources: ["job.3", "job.6"] },
          facts: { commands: ["duties.assign", "conduct.confirm"] },
          cure: { by: "input", field: "rulebook.general.authority" }
        })
      const { answer } = given().when(
        published({ "duties.assign": ["manager"], "repairs.cancel": ["supervisor", "clerk"] })
      )
      expect(answer.ok).toBe(true)
    })
  })

clause("job.7", () => {
  it("follows the rulebook's authority table", () => {
    const authority = { "renovation.approve": ["engineer"] } as const
    expect(stepsOf(postOf("supervisor"))).toContain("renovation.approve")
    expect(stepsOf(postOf("supervisor", { authority }))).not.toContain("renovation.approve")
    expect(stepsOf(postOf("engineer", { authority }))).toContain("renovation.approve")
  })
})

clause("job.8", () => {
  it("has the clerk answer for customer service: these parts of the work, and no other", () => {
    expect(postOf("clerk").charges.map(({ chapter }) => chapter)).toEqual([
      ...["renovation", "repairs", "gate", "release", "moves", "cards", "services", "takings", "cash", "stock"],
      ...["shift", "duties", "dunning", "stars", "privacy", "conduct"]
    ])
    const own = (chapter: string) =>
      postOf("clerk")
        .charges.find((charge) => charge.chapter === chapter)
        ?.steps.map(({ command }) => command)
    expect(own("dunning")).toEqual(["handOut", "remind"])
    expect(own("conduct")).toEqual(["report", "explain", "appeal", "propose"])
  })
})

clause("work.7", () => {
  it("has each kind of work follow its annex, in the order of its steps", () => {
    const annexes = Object.fromEntries(
      postOf("clerk").charges.flatMap(({ chapter, annexes: follows }) =>
        follows.length === 0 ? [] : [[chapter, follows.map(({ zh }) => zh.replace(/^.*· /, ""))]]
      )
    )
    expect(annexes).toEqual({
      renovation: ["装修流程"],
      repairs: ["投诉处理流程"],
      services: ["五、每月工作"],
      cash: ["三、交接班"],
      stock: ["三、交接班"],
      shift: ["三、交接班"],
      duties: ["四、每周工作", "五、每月工作"],
      dunning: ["五、每月工作"]
    })
    expect(
      postOf("clerk")
        .charges[0]?.steps.slice(0, 3)
        .map(({ title }) => title.zh)
    ).toEqual(["装修申请", "收取资料", "签署管理协议"])
  })

  it("leaves no clause of an annex without a rule", () => {
    const annexed = Object.values(clauses).filter(({ chapter }) =>
      ["handover", "weekly", "monthly", "renovation", "complaint"].includes(chapter)
    )
    expect(annexed.length).toBe(48)
    expect(annexed.filter(({ id }) => !rules.some(({ sources }) => sources.includes(id))).map(({ id }) => id)).toEqual(
      []
    )
  })
})

clause("library.authority", () => {
  it("names only steps there are as those that lead", () => {
    const known = (Object.values(chapters as Chapters) as ReadonlyArray<AnyProcess>).flatMap(({ kind, commands }) =>
      Object.keys(commands).map((command) => `${kind}.${command}`)
    )
    expect(leading.filter((step) => !known.includes(step))).toEqual([])
  })
})
