import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"
import type { RenovationFigures } from "./figures.js"

interface DocumentKind extends Bilingual {
  readonly sources: NonEmpty<Source>
  readonly from: "owner" | "contractor" | "each-worker" | "workers"
  readonly stamped?: true
  readonly originalSeen?: true
}

/** The papers of an application, in the manual's order (renovation.1, 2.1). */
export const documents = {
  "owner-identity": {
    zh: "业主身份证明",
    en: "Owner's identity",
    sources: ["library.owner-documents", "law.order-110"],
    from: "owner"
  },
  "ownership-proof": {
    zh: "房屋产权证明",
    en: "Proof of ownership",
    sources: ["library.owner-documents", "law.order-110"],
    from: "owner"
  },
  drawings: { zh: "装修施工图纸", en: "Construction drawings", sources: ["renovation.1.3"], from: "owner" },
  "business-licence": {
    zh: "营业执照复印件（盖章）",
    en: "Business licence, stamped copy",
    sources: ["renovation.1.4"],
    from: "contractor",
    stamped: true
  },
  "contract-copy": {
    zh: "装修合同复印件",
    en: "Renovation contract, copy",
    sources: ["renovation.1.4"],
    from: "contractor"
  },
  qualification: {
    zh: "承建资格证（验原件，收盖章复印件）",
    en: "Qualification: original seen, stamped copy",
    sources: ["renovation.1.4"],
    from: "contractor",
    stamped: true,
    originalSeen: true
  },
  "tax-registration": {
    zh: "税务登记证复印件（盖章）",
    en: "Tax registration, stamped copy",
    sources: ["renovation.1.4"],
    from: "contractor",
    stamped: true
  },
  "foreman-identity": {
    zh: "负责人身份证（验原件，收复印件）及电话",
    en: "Foreman's identity card (original seen, copy kept) and phone",
    sources: ["renovation.1.5"],
    from: "contractor",
    originalSeen: true
  },
  "worker-identity": {
    zh: "工人身份证复印件",
    en: "Worker's identity card, copy",
    sources: ["renovation.1.6"],
    from: "each-worker"
  },
  "worker-photos": { zh: "施工人员照片", en: "Worker's photos", sources: ["renovation.1.7"], from: "each-worker" },
  "renovation-application": {
    zh: "业主装修申请表",
    en: "Renovation application",
    sources: ["renovation.2.1"],
    from: "owner"
  },
  "pass-application": {
    zh: "施工人员出入证申请表",
    en: "Worker-pass application",
    sources: ["renovation.2.1"],
    from: "workers"
  },
  "fire-safety-undertaking": {
    zh: "装修防火责任书",
    en: "Fire-safety undertaking",
    sources: ["renovation.2.1"],
    from: "owner"
  },
  "notice-of-forbidden-acts": {
    zh: "禁止行为告知书（签收）",
    en: "Notice of forbidden acts, signed",
    sources: ["library.notice-of-forbidden-acts", "law.order-110"],
    from: "owner"
  }
} as const satisfies Record<string, DocumentKind>

export type DocumentId = keyof typeof documents

/** What stands in a case's list of papers: a document, and of which worker where each has his own: "worker-photos#2". */
export type DocumentKey = string

export const documentIds = Object.keys(documents) as ReadonlyArray<DocumentId>

export const documentKey = (document: DocumentId, worker?: number): DocumentKey =>
  worker === undefined ? document : `${document}#${worker}`

/** The document a key is about, and the worker whose it is. */
export const documentOf = (key: DocumentKey): { readonly document: DocumentId; readonly worker?: number } => {
  const [document, worker] = key.split("#")
  return { document: document as DocumentId, ...(worker !== undefined && { worker: Number(worker) }) }
}

export const describeDocument = (id: DocumentId): DocumentKind => documents[id]

const isAsked = (figures: RenovationFigures, document: DocumentId): boolean => {
  if (document === "owner-identity" || document === "ownership-proof") return figures.ownerDocuments
  return document !== "worker-photos" || figures.photosPerWorker > 0
}

/** The papers certain workers bring (renovation.1.6, 1.7). */
export const workerPapers = (figures: RenovationFigures, workers: ReadonlyArray<number>): ReadonlyArray<DocumentKey> =>
  documentIds
    .filter((id) => documents[id].from === "each-worker" && isAsked(figures, id))
    .flatMap((id) => workers.map((worker) => documentKey(id, worker)))

/** The papers a contractor brings for himself and his workers; brought anew where the contractor changes. */
export const contractorPapers = (
  figures: RenovationFigures,
  workers: ReadonlyArray<number>
): ReadonlyArray<DocumentKey> => [
  ...documentIds.filter((id) => documents[id].from === "contractor"),
  ...workerPapers(figures, workers),
  ...(workers.length > 0 ? [documentKey("pass-application")] : []),
  documentKey("fire-safety-undertaking")
]

/** Every paper an application needs, in the manual's order. An owner who builds himself brings no contractor's papers. */
export const requiredPapers = (
  figures: RenovationFigures,
  ownerBuilds: boolean,
  workers: ReadonlyArray<number>
): ReadonlyArray<DocumentKey> =>
  documentIds.flatMap((id) => {
    const { from } = documents[id]
    if (!isAsked(figures, id) || (from === "contractor" && ownerBuilds)) return []
    if (from === "workers") return workers.length > 0 ? [documentKey(id)] : []
    return from === "each-worker" ? workers.map((worker) => documentKey(id, worker)) : [documentKey(id)]
  })
