import { inOrder, type Setting, type StoryStep, step, type Thread } from "./Story.js"

/** The sample community's look-ups: a few granted, and three refused about one home, which the supervisor is to see. */
export const lookUps = ({ units, day }: Setting): ReadonlyArray<Thread> => {
  const [home, other] = [units[611], units[204]]
  if (home === undefined || other === undefined) return []
  const ofOwner = { unit: other.id, field: "account", asker: "owner", person: other.owners[0] }
  const ofStaff = { unit: other.id, field: "contact", asker: "role", person: "S08", role: "engineer" }
  const byOther = (field: string) => ({ unit: home.id, field, asker: "other" })
  const told = (daysAgo: number, ...steps: ReadonlyArray<StoryStep>): Thread => ({
    ...{ chapter: "privacy", caseId: day(daysAgo) },
    story: inOrder(...steps)
  })
  return [
    told(
      2,
      step(2, "10:10", "S01", "lookUp", { ...ofStaff, purpose: "handle-case" }),
      step(2, "15:30", "S01", "lookUp", byOther("contact"))
    ),
    told(
      1,
      step(1, "09:40", "S01", "lookUp", ofOwner),
      step(1, "11:05", "S02", "lookUp", byOther("household")),
      step(1, "16:25", "S01", "lookUp", byOther("contact"))
    ),
    told(0, step(0, "09:05", "S01", "lookUp", ofOwner))
  ]
}
