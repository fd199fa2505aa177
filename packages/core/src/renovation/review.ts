import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { count, Line, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Cure, Guard } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import { notPaidYet } from "./charges.js"
import { type DocumentId, describeDocument, documentKey, documentOf, documents } from "./documents.js"
import type { RenovationEvent } from "./events.js"
import { changeQuote, type Quote, quote } from "./fees.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationStep, type RenovationTurn, stage } from "./guards.js"
import { parties } from "./messages.js"
import { type Renovation, signatories, workersNow } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const whichWorker = Schema.optionalWith(count(1, 200).pipe(labelled("工人序号", "Worker's number")), optional)
const which = oneOf(documents).pipe(labelled("资料", "Document"))

const HandInDocument = Schema.Struct({
  document: which,
  worker: whichWorker,
  stamped: Schema.optionalWith(Schema.Boolean.pipe(labelled("已盖公章", "Stamped")), optional),
  originalSeen: Schema.optionalWith(Schema.Boolean.pipe(labelled("已验原件", "Original seen")), optional),
  photos: Schema.optionalWith(count(0, 20).pipe(labelled("照片张数", "Photos")), optional),
  phone: Schema.optionalWith(personal("renovation", 30).pipe(labelled("负责人电话", "Foreman's phone")), optional),
  unifiedCreditCode: Schema.optionalWith(
    Schema.Boolean.pipe(labelled("营业执照有统一社会信用代码", "Licence with a unified credit code")),
    optional
  )
})
type HandIn = RenovationStep<typeof HandInDocument.Type>
type OfDocument = RenovationStep<{ readonly document: DocumentId; readonly worker?: number }>

const keyOf = ({ input }: OfDocument) => documentKey(input.document, input.worker)

const isAskedFor = guard(
  "document-not-asked",
  ["library.identifiable"],
  (step: OfDocument) => step.state.documents[keyOf(step)] === undefined && { document: keyOf(step) },
  { by: "input", field: "document" }
)
const isNotInYet = guard(
  "document-already-in",
  ["library.once"],
  (step: OfDocument) => step.state.documents[keyOf(step)] === "in" && { document: keyOf(step) }
)

/** Ticks a paper off the list, looked at as its clause asks (renovation.1.3–1.7, 2.1). */
export const handInDocument = command({
  title: { zh: "收取资料", en: "Hand in a document" },
  sources: ["renovation.1.3", "renovation.1.4", "renovation.1.5", "renovation.1.6", "renovation.1.7", "renovation.2.1"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: HandInDocument,
  ready: [stage(["applied", "approved", "paid", "permitted"], ["renovation.2.1"])],
  guards: [
    isAskedFor,
    isNotInYet,
    guard(
      "copy-not-stamped",
      ["renovation.1.4"],
      ({ input }: HandIn) =>
        describeDocument(input.document).stamped === true && input.stamped !== true && { document: input.document },
      { by: "input", field: "stamped" }
    ),
    guard(
      "original-not-seen",
      ["renovation.1.4", "renovation.1.5"],
      ({ input }: HandIn) =>
        describeDocument(input.document).originalSeen === true &&
        input.originalSeen !== true && { document: input.document },
      { by: "input", field: "originalSeen" }
    ),
    guard(
      "foreman-phone-missing",
      ["renovation.1.5"],
      ({ input }: HandIn) => input.document === "foreman-identity" && input.phone === undefined && {},
      { by: "input", field: "phone" }
    ),
    guard(
      "too-few-photos",
      ["renovation.1.7"],
      ({ input, figures }: HandIn) =>
        input.document === "worker-photos" &&
        (input.photos ?? 0) < figures.photosPerWorker && { photos: input.photos ?? 0, needed: figures.photosPerWorker },
      { by: "input", field: "photos" }
    )
  ],
  effect: (step) => {
    const { input, state } = step
    // A licence with a unified social credit code is the tax registration too, since the two were merged in 2015.
    const serves = input.document === "business-licence" && input.unifiedCreditCode === true
    const alsoTax = serves && state.documents["tax-registration"] !== undefined
    const keys = [keyOf(step), ...(alsoTax ? ["tax-registration"] : [])]
    return [{ _tag: "DocumentHandedIn", keys, ...(input.phone !== undefined && { phone: input.phone }) }]
  }
})

/** Marks a paper as not applicable, with the reason on the file. */
export const waiveDocument = command({
  title: { zh: "免交资料", en: "Waive a document" },
  sources: ["library.waiver"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({
    document: which,
    worker: whichWorker,
    reason: personal("note").pipe(labelled("原因", "Reason"))
  }),
  ready: [stage(["applied", "approved", "paid", "permitted"], ["renovation.2.1"])],
  guards: [isAskedFor, isNotInYet],
  effect: (step) => [{ _tag: "DocumentWaived", key: keyOf(step), reason: step.input.reason }]
})

const SignAgreement = Schema.Struct({ party: oneOf(parties).pipe(labelled("签字方", "Party")) })
type Signing = RenovationStep<typeof SignAgreement.Type>

/** Records a signature under the three-party agreement; the last one completes it (renovation.2.2). */
export const signAgreement = command({
  title: { zh: "签署管理协议", en: "Sign the agreement" },
  sources: ["renovation.2.2"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: SignAgreement,
  ready: [stage(["applied"], ["renovation.2.2"])],
  guards: [
    guard(
      "party-not-concerned",
      ["renovation.2.2"],
      ({ state, input }: Signing) => !signatories(state).includes(input.party) && { party: input.party },
      { by: "input", field: "party" }
    ),
    guard(
      "already-signed",
      ["renovation.2.2"],
      ({ state, input }: Signing) => state.signed.includes(input.party) && { party: input.party }
    )
  ],
  effect: ({ input }) => [{ _tag: "AgreementSigned", party: input.party }]
})

const results = {
  passed: { zh: "通过", en: "Passed" },
  "passed-with-conditions": { zh: "有条件通过", en: "Passed with conditions" }
}

/** What an application still lacks is made good while it is one; afterwards nothing leads there. */
const whileApplied =
  (command: string) =>
  (_facts: object, { state }: RenovationTurn): Cure | undefined =>
    state.status === "applied" ? { by: "command", command } : undefined

/** Records engineering's review of the drawings. */
export const reviewDrawings = command({
  title: { zh: "审核图纸", en: "Review the drawings" },
  sources: ["library.drawings-review"],
  roles: ["engineer"],
  kind: "asks",
  input: Schema.Struct({
    result: oneOf(results).pipe(labelled("结论", "Result")),
    conditions: Schema.optionalWith(Line.pipe(labelled("条件", "Conditions")), optional)
  }),
  ready: [
    stage(["applied"], ["library.drawings-review"]),
    guard(
      "drawings-not-in",
      ["renovation.1.3"],
      ({ state }: RenovationTurn) => state.documents.drawings === "missing" && {},
      whileApplied("handInDocument")
    )
  ],
  effect: ({ input }) => [{ _tag: "DrawingsReviewed", ...input }]
})

/** One condition for each clause that asks for papers, so that a missing one is refused by its own clause. */
const everyPaperIn: ReadonlyArray<Guard<RenovationTurn>> = [
  ...new Set(Object.values(documents).map(({ sources }) => sources.join(" ")))
].map((sources) =>
  guard(
    "documents-missing",
    sources.split(" ") as unknown as NonEmpty<Source>,
    ({ state }: RenovationTurn) => {
      const missing = Object.entries(state.documents)
        .filter(
          ([key, status]) => status === "missing" && documents[documentOf(key).document].sources.join(" ") === sources
        )
        .map(([key]) => key)
      return missing.length > 0 && { documents: missing }
    },
    whileApplied("handInDocument"),
    "renovation.forms"
  )
)

/** What is to be paid: everything at first; where the contractor changed under a permit, the new one's part. */
const costOf = ({ figures, state }: RenovationTurn): Quote => {
  const workers = workersNow(state).length
  if (state.permit !== undefined) return changeQuote(figures, workers)
  const { areaHundredths, wasteRemoval, contractor } = state
  return quote(figures, { areaHundredths, workers, wasteRemoval, ownerBuilds: contractor === undefined })
}

/** Approves the application once every paper is in, the drawings are reviewed and all have signed; says what it costs. */
export const approve = command({
  title: { zh: "批准装修", en: "Approve" },
  sources: ["renovation.2.2", "renovation.2.3"],
  say: "renovation.pay",
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [
    stage(["applied"], ["renovation.2.3"]),
    ...everyPaperIn,
    guard(
      "drawings-not-reviewed",
      ["library.drawings-review"],
      ({ state }: RenovationTurn) => state.drawings === undefined && state.documents.drawings !== "waived" && {},
      whileApplied("reviewDrawings")
    ),
    guard(
      "agreement-unsigned",
      ["renovation.2.2"],
      ({ state }: RenovationTurn) => {
        const unsigned = signatories(state).filter((party) => !state.signed.includes(party))
        return unsigned.length > 0 && { parties: unsigned }
      },
      whileApplied("signAgreement")
    )
  ],
  effect: (turn) => {
    const { lines, sources } = costOf(turn)
    return [{ _tag: "Approved", charges: notPaidYet(turn.state, lines), sources }]
  }
})

/** Turns an application down, before any money is held. */
export const reject = command({
  title: { zh: "不予批准", en: "Reject" },
  sources: ["renovation.2.2"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) }),
  ready: [
    stage(["applied"], ["renovation.2.2"]),
    guard("money-held", ["library.sequence"], ({ state }: RenovationTurn) => state.holds.length > 0 && {}, {
      by: "command",
      command: "cancel"
    })
  ],
  effect: ({ input }) => [{ _tag: "Rejected", reason: input.reason }]
})
