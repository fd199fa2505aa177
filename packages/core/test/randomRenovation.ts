import * as fc from "fast-check"
import { addDays, date } from "../src/kernel/LocalDate.js"
import { toYuanText, yuan } from "../src/kernel/Money.js"
import { documentIds, documentOf } from "../src/renovation/documents.js"
import type { RenovationFigures } from "../src/renovation/figures.js"
import { outstanding, type Party, passesOut, type Renovation } from "../src/renovation/state.js"
import type { Ticked, Told } from "../src/testing/rehearsal.js"
import { allSign, desk, line, renovationUpTo, tick, type Upto } from "./renovation.js"

/** Readings of the manual and figures that change where money goes. */
export const anyFigures: fc.Arbitrary<Partial<RenovationFigures>> = fc.record({
  passFeePayer: fc.constantFrom("owner", "contractor"),
  passDeposit: fc.constantFrom(yuan(0), yuan(20)),
  passFeeReturned: fc.boolean(),
  wetFloorHoldCovers: fc.constantFrom("both", "owner"),
  refundDays: fc.constantFrom("calendar", "working", "calendar-off-rest-days"),
  depositCap: fc.constantFrom(null, yuan(800))
})

const anyAmount = fc.constantFrom("5.00", "15.00", "60.00", "100.00", "447.50", "800.00", "1000.00", "1000.01")
const anyPayer = fc.constantFrom("owner", "contractor", "former-contractor")
const anyWorker = fc.integer({ min: 1, max: 6 })
const anySerial = fc.record({ serial: fc.integer({ min: 1, max: 8 }) })
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(date("2026-01-01"), days))
const anyHold = fc.constantFrom(
  "deposit:owner",
  "deposit:contractor-1",
  "deposit:contractor-2",
  "passes:owner",
  "passes:contractor-1",
  "overpaid:owner",
  "overpaid:contractor-1"
)
const nothing = fc.constant({})
const optional = { requiredKeys: [] }

const anyPayment = fc.record({
  payer: anyPayer,
  method: fc.constantFrom("cash", "wechat"),
  lines: fc.uniqueArray(
    fc.record({
      line: fc.constantFrom(
        "owner-deposit",
        "contractor-deposit",
        "waste-removal",
        "pass-fee",
        "pass-deposit",
        "claim"
      ),
      amount: anyAmount
    }),
    { minLength: 1, maxLength: 4, selector: (each) => each.line }
  )
})

type Fill = (at: string, input?: Record<string, unknown>) => Told

/** Each command with what may be said in it; the likelier it leads on, the more often. */
const anyCommand: ReadonlyArray<readonly [weight: number, fill: Fill, input: fc.Arbitrary<Record<string, unknown>>]> = [
  [
    2,
    desk.handIn,
    fc.record(
      { document: fc.constantFrom(...documentIds), worker: anyWorker, stamped: fc.boolean(), photos: fc.constant(2) },
      { requiredKeys: ["document"] }
    )
  ],
  [
    1,
    desk.waive,
    fc.record({ document: fc.constantFrom(...documentIds), worker: anyWorker }, { requiredKeys: ["document"] })
  ],
  [1, desk.sign, fc.record({ party: fc.constantFrom("owner", "contractor", "office") })],
  [1, desk.review, nothing],
  [2, desk.approve, nothing],
  [1, desk.reject, nothing],
  [8, desk.pay, anyPayment],
  [4, desk.issuePass, fc.record({ worker: anyWorker, until: anyDay }, { requiredKeys: ["worker"] })],
  [2, desk.orderPass, fc.record({ worker: anyWorker })],
  [3, desk.issuePermit, fc.record({ wasteNoteOnApplication: fc.boolean() })],
  [1, desk.posted, nothing],
  [2, desk.addWorker, nothing],
  [2, desk.extend, fc.record({ until: anyDay })],
  [1, desk.changeContractor, nothing],
  [3, desk.violation, fc.record({ kind: fc.constantFrom("noise", "restoration"), payer: anyPayer, amount: anyAmount })],
  [1, desk.stop, nothing],
  [2, desk.resume, nothing],
  [1, desk.report, nothing],
  [2, desk.requestAcceptance, nothing],
  [
    2,
    desk.accept,
    fc.record({
      result: fc.constantFrom("passed", "passed", "failed"),
      wetFloorsAltered: fc.boolean(),
      waterTestHours: fc.constantFrom(0, 24)
    })
  ],
  [6, desk.returnPass, anySerial],
  [3, desk.losePass, fc.record({ serial: fc.integer({ min: 1, max: 8 }), replace: fc.boolean() })],
  [3, desk.requestRefund, fc.record({ holds: fc.uniqueArray(anyHold, { minLength: 1, maxLength: 3 }) }, optional)],
  [4, desk.approveRefund, fc.record({ method: fc.constantFrom("cash", "transfer") })],
  [1, desk.cancel, nothing],
  [1, desk.correct, fc.record({ plannedEnd: anyDay }, optional)]
]

type Steps = (at: string, state: Renovation) => ReadonlyArray<Told | Ticked>

/** Some steps, with the days that pass before them; what they are may hang on how the case stands. */
export interface Move {
  readonly after: number
  readonly steps: Steps
}

const payerOf = (party: Party, { contractor }: Renovation) =>
  party === "owner" ? "owner" : party === contractor ? "contractor" : "former-contractor"

/** Everybody pays what he owes, line by line. */
export const allPay: Steps = (at, state) =>
  state.dues
    .filter((due) => outstanding(due) > 0)
    .map((due) =>
      desk.pay(at, {
        payer: payerOf(due.payer, state),
        lines: [line(due.line, toYuanText(outstanding(due)))]
      })
    )

const allPapersIn: Steps = (at, { documents }) =>
  Object.keys(documents)
    .filter((key) => documents[key] === "missing")
    .map((key) => desk.handIn(at, { ...documentOf(key), stamped: true, originalSeen: true, photos: 2, phone: "100-1" }))

const everyPassBack: Steps = (at, state) => passesOut(state).map(({ serial }) => desk.returnPass(at, { serial }))

/** Steps that belong together, which chance would seldom put in a row. */
const anyRun = fc.constantFrom<Steps>(
  allPay,
  allPapersIn,
  everyPassBack,
  (at) => [...allSign(at), desk.approve(at)],
  (at, { workers }) => workers.map(({ number }) => desk.issuePass(at, { worker: number })),
  (at) => [desk.requestAcceptance(at), desk.accept(at, { wetFloorsAltered: true, waterTestHours: 24 })],
  (at) => [tick(at)]
)

const anyMove: fc.Arbitrary<Move> = fc.record({
  after: fc.constantFrom(0, 0, 1, 3, 12, 40),
  steps: fc.oneof(
    { weight: 40, arbitrary: anyRun },
    ...anyCommand.map(([weight, fill, input]) => ({
      weight,
      arbitrary: input.map(
        (entered): Steps =>
          (at) => [fill(at, entered)]
      )
    }))
  )
})

/** A story long enough for something to happen in it. */
export const anyMoves = fc.array(anyMove, { minLength: 10, maxLength: 40, size: "max" })

/** How far the usual renovation has come before chance takes over. */
export const anyBeginning = fc
  .constantFrom<Upto>("applied", "approved", "paid", "permitted", "permitted", "accepted", "refund requested")
  .map((upto) => renovationUpTo(upto, { accepted: "2026-01-08" }))
