import { expectSayings } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

const [from, until, latest] = ["2026-03-01", "2026-06-01", "2026-05-29"]
const lines = [{ line: "pass-fee", amount: yuan(15) } as const]
const [number, serial, worker] = [12, 7, 2]
const documents = ["drawings", "worker-photos#2"]

expectSayings(messages, {
  "amount-differs": { entered: yuan(50), due: yuan(100) },
  "given-too-little": { given: yuan(50), due: yuan(100) },
  "not-enough-in-till": { till: "finance", amount: yuan(50) },
  "unknown-unit": { unit: "3-1202" },
  "not-the-owner": { applicant: "P-1", unit: "3-1202" },
  "unit-already-renovating": { unit: "3-1202", cases: ["R-1", "R-2"] },
  "ends-before-it-begins": { plannedStart: until, plannedEnd: from },
  "area-differs": { entered: 9000, registered: 8950 },
  "wrong-stage": { status: "applied", needed: ["approved", "paid"] },
  "document-not-asked": { document: "drawings" },
  "document-already-in": { document: "worker-photos#2" },
  "copy-not-stamped": { document: "business-licence" },
  "original-not-seen": { document: "qualification" },
  "too-few-photos": { photos: 1, needed: 2 },
  "documents-missing": { documents },
  "party-not-concerned": { party: "contractor" },
  "already-signed": { party: "office" },
  "agreement-unsigned": { parties: ["owner", "office"] },
  "no-such-party": { party: "former-contractor" },
  "line-not-due": { lines: ["claim", "pass-fee"], payer: "contractor" },
  "line-already-paid": { lines: ["owner-deposit"] },
  "worker-unknown": { worker },
  "owner-has-not-paid": { lines },
  "pass-unpaid": { lines },
  "worker-papers-missing": { documents },
  "pass-already-out": { serial },
  "pass-already-ordered": { worker },
  "pass-dates-wrong": { from, until, latest },
  "fees-outstanding": { lines },
  "permit-in-force": { number, until },
  "permit-expired": { number, until },
  "extension-asked-late": { until, latest },
  "extension-too-long": { until, latest },
  "extension-not-later": { until: from, current: until },
  "above-tariff": { amount: yuan(300), most: yuan(200) },
  "water-test-missing": { hours: 0, needed: 24 },
  "no-such-pass": { serial },
  "pass-not-out": { serial, status: "lost" },
  "no-such-hold": { holds: ["deposit:owner"] },
  "hold-not-released": { holds: ["deposit:owner"] },
  "own-request": { requester: "wang" },
  "refund-not-yet-due": { notBefore: date(until) },
  "passes-outstanding": { passes: [7, 8] },
  "refund-does-not-balance": { lines: [{ hold: "deposit:owner", entered: yuan(900), due: yuan(1000) }] },
  "number-taken": { numbers: ["0007"] },
  "accepted-in-the-future": { accepted: until, today: from },
  "refund-late": { by: from, on: until }
})
