import type { Answer, Sent, Staff, Unit } from "@qiantai/core"
import * as Effect from "effect/Effect"

type Step = readonly [command: string, role: Sent["meta"]["role"], input: Record<string, unknown>]

const papers: ReadonlyArray<Record<string, unknown>> = [
  ...["owner-identity", "ownership-proof", "drawings", "renovation-application", "notice-of-forbidden-acts"].map(
    (document) => ({ document })
  ),
  { document: "business-licence", stamped: true, unifiedCreditCode: true },
  { document: "contract-copy" },
  { document: "qualification", stamped: true, originalSeen: true },
  { document: "foreman-identity", originalSeen: true, phone: "100-0000-0001" },
  { document: "fire-safety-undertaking" },
  { document: "pass-application" },
  ...[1, 2, 3].flatMap((worker) => [
    { document: "worker-identity", worker },
    { document: "worker-photos", worker, photos: 2 }
  ])
]

const ownerPays = [
  { line: "owner-deposit", amount: "1000.00" },
  { line: "waste-removal", amount: "447.50" },
  { line: "pass-fee", amount: "15.00" }
]

const contractorPays = [{ line: "contractor-deposit", amount: "1000.00" }]

/** What a renovation takes from the application to the refund; three workers, waste removal paid. */
const steps = (unit: string): ReadonlyArray<Step> => [
  [
    "apply",
    "clerk",
    {
      unit,
      applicant: `${unit}.1`,
      scope: "厨房翻新",
      wetFloors: false,
      wasteRemoval: true,
      plannedStart: "2026-01-10",
      plannedEnd: "2030-03-01",
      builder: "contractor",
      contractorName: "新居装饰",
      workers: ["甲", "乙", "丙"].map((name) => ({ name }))
    }
  ],
  ...papers.map((input): Step => ["handInDocument", "clerk", input]),
  ...["owner", "contractor", "office"].map((party): Step => ["signAgreement", "clerk", { party }]),
  ["reviewDrawings", "engineer", { result: "passed" }],
  ["approve", "supervisor", {}],
  ["pay", "finance", { payer: "owner", method: "cash", lines: ownerPays }],
  ["pay", "finance", { payer: "contractor", method: "cash", lines: contractorPays }],
  ...[1, 2, 3].map((worker): Step => ["issuePass", "clerk", { worker }]),
  ["issuePermit", "clerk", {}],
  ["recordPosted", "clerk", {}],
  ["requestAcceptance", "clerk", {}],
  ["recordAcceptance", "engineer", { result: "passed", wetFloorsAltered: false }]
]

const refund: ReadonlyArray<Step> = [
  ["requestRefund", "clerk", { receipt: "shown" }],
  ["approveRefund", "finance", { method: "cash" }]
]

export const unitNamed = (id: string): Unit => ({
  ...{ id, building: "3", floor: "12", number: id, areaHundredths: 8950 },
  owners: [`${id}.1`],
  signatories: []
})

export const everyone: ReadonlyArray<Staff> = ["clerk", "supervisor", "finance", "engineer"].map((role) => ({
  id: `the-${role}`,
  roles: [role],
  entered: "2024-01-01" as Staff["entered"]
}))

/**
 * The commands of a renovation, one by one. The serials of its passes are known only once they are issued: `passesOf`
 * says them when they are asked for.
 */
export function* renovation(n: number, passesOf: () => ReadonlyArray<number>): Generator<Sent, void> {
  const unit = `3-${n}`
  const caseId = `R-${n}`
  let said = 0
  const sent = ([command, role, input]: Step): Sent => {
    said += 1
    const meta = { commandId: `${caseId}:${said}`, by: `the-${role}`, role }
    return { chapter: "renovation", caseId, command, input, meta }
  }
  for (const step of steps(unit)) yield sent(step)
  for (const serial of passesOf()) yield sent(["returnPass", "clerk", { serial }])
  for (const step of refund) yield sent(step)
}

/** Plays a renovation to its end, each command told to `say`; fails where one is refused. */
export const play = <E>(n: number, say: (sent: Sent) => Effect.Effect<Answer, E>): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const serials: Array<number> = []
    for (const sent of renovation(n, () => serials)) {
      const answer = yield* say(sent)
      if (!answer.ok) return yield* Effect.fail(answer.refusals)
      for (const event of answer.events) if (event._tag === "PassIssued") serials.push(Number(event.serial))
    }
  })
