import { type Answer, type DeskMeta, openDesk } from "@qiantai/core/promise"
import { sqlite } from "@qiantai/sql/sqlite"

const home = { id: "3-1202", building: "3", floor: "12", number: "1202", areaHundredths: 8950 }
const people = { owners: ["P-88"], signatories: [] }
const directory = { unit: (id: string) => (id === home.id ? { ...home, ...people } : null) }
const desk = await openDesk({ store: sqlite("community.db"), community: "jinxiu", directory })
const { renovation } = desk

const id = "R-2026-0007"
const as = (role: DeskMeta["role"], step: string) => ({ by: `${role}-1`, role, commandId: `${id}:${step}` })
const done = (answer: Answer) => {
  if (answer.ok) return answer.sources
  throw new Error(answer.refusals.map(({ message }) => message.en).join("; "))
}

const plans = { scope: "厨房翻新", wetFloors: false, plannedStart: "2026-03-01", plannedEnd: "2026-05-01" }
const application = { ...plans, unit: "3-1202", applicant: "P-88", wasteRemoval: true, workers: [] }
done(await renovation.apply(id, { ...application, builder: "owner" }, as("clerk", "apply")))

const early = await renovation.check("approve", id, {}, as("supervisor", "approve"))
if (!early.ok) for (const { message, sources, cure } of early.refusals) console.log(message.zh, sources, cure?.text.zh)

const owners = ["owner-identity", "ownership-proof", "drawings", "renovation-application"] as const
for (const document of [...owners, "fire-safety-undertaking", "notice-of-forbidden-acts"] as const)
  done(await renovation.handInDocument(id, { document }, as("clerk", document)))
for (const party of ["owner", "office"] as const)
  done(await renovation.signAgreement(id, { party }, as("clerk", party)))
done(await renovation.reviewDrawings(id, { result: "passed" }, as("engineer", "review")))
done(await renovation.approve(id, {}, as("supervisor", "approve")))
const payment = { payer: "owner", method: "cash" } as const
const deposit = { line: "owner-deposit", amount: "1000.00" } as const
const waste = { line: "waste-removal", amount: "447.50" } as const
done(await renovation.pay(id, { ...payment, lines: [deposit, waste] }, as("finance", "pay")))
done(await renovation.issuePermit(id, {}, as("clerk", "permit")))
done(await renovation.requestAcceptance(id, {}, as("clerk", "acceptance")))
done(await renovation.recordAcceptance(id, { result: "passed", wetFloorsAltered: false }, as("engineer", "accepted")))
done(await renovation.requestRefund(id, { receipt: "shown" }, as("clerk", "refund")))
console.log(done(await renovation.approveRefund(id, { method: "cash" }, as("finance", "refunded"))))
await desk.close()
