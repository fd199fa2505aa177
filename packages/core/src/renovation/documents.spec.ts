import { expect, it } from "vitest"
import { as, clause, desk, given, givenUnder, inVault, renovationUpTo, rulebookWith } from "../../test/renovation.js"

const applied = renovationUpTo("applied")
const broughtIn = (key: string) => ({ _tag: "DocumentHandedIn", keys: [key] })

clause("renovation.1.3", () => {
  it("ticks the drawings off", () => {
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "drawings" }))
      .then(broughtIn("drawings"))
  })
})

clause("renovation.1.4", () => {
  it("takes stamped copies, and of the qualification the original too", () => {
    const qualification = { document: "qualification", stamped: true, originalSeen: true }
    given(...applied)
      .when(desk.handIn("2026-01-05", qualification))
      .then(broughtIn("qualification"))
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "qualification" }))
      .refused(
        {
          code: "copy-not-stamped",
          sources: ["renovation.1.4"],
          facts: { document: "qualification" },
          cure: { by: "input", field: "stamped" }
        },
        {
          code: "original-not-seen",
          sources: ["renovation.1.4", "renovation.1.5"],
          facts: { document: "qualification" },
          cure: { by: "input", field: "originalSeen" }
        }
      )
    for (const document of ["business-licence", "tax-registration"]) {
      given(...applied)
        .when(desk.handIn("2026-01-05", { document, stamped: false }))
        .refused({ code: "copy-not-stamped", sources: ["renovation.1.4"], facts: { document } })
      given(...applied)
        .when(desk.handIn("2026-01-05", { document, stamped: true }))
        .then(broughtIn(document))
    }
  })

  it("asks for no stamp on the contract", () => {
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "contract-copy" }))
      .then(broughtIn("contract-copy"))
  })

  it("takes a licence with a unified credit code for the tax registration too", () => {
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "business-licence", stamped: true, unifiedCreditCode: true }))
      .then({ _tag: "DocumentHandedIn", keys: ["business-licence", "tax-registration"] })
  })
})

clause("renovation.1.5", () => {
  it("sees the foreman's identity card and takes his phone number", () => {
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "foreman-identity", originalSeen: true, phone: "100-0000-0001" }))
      .then({ ...broughtIn("foreman-identity"), phone: inVault })
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "foreman-identity" }))
      .refused(
        {
          code: "original-not-seen",
          sources: ["renovation.1.4", "renovation.1.5"],
          facts: { document: "foreman-identity" }
        },
        {
          code: "foreman-phone-missing",
          sources: ["renovation.1.5"],
          facts: {},
          cure: { by: "input", field: "phone" }
        }
      )
  })
})

clause("renovation.1.6", () => {
  it("takes each worker's identity copy for himself", () => {
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "worker-identity", worker: 3 }))
      .then(broughtIn("worker-identity#3"))
  })

  it("knows whose it is: of a worker not listed, or of nobody, none is asked for", () => {
    for (const [worker, document] of [
      [4, "worker-identity#4"],
      [undefined, "worker-identity"]
    ] as const)
      given(...applied)
        .when(desk.handIn("2026-01-05", { document: "worker-identity", ...(worker && { worker }) }))
        .refused({
          code: "document-not-asked",
          sources: ["library.identifiable"],
          facts: { document },
          cure: { by: "input", field: "document" }
        })
  })
})

clause("renovation.1.7", () => {
  it("takes two photos of each person working, not one", () => {
    const photos = (count: number) => desk.handIn("2026-01-05", { document: "worker-photos", worker: 1, photos: count })
    given(...applied)
      .when(photos(2))
      .then(broughtIn("worker-photos#1"))
    given(...applied)
      .when(photos(1))
      .refused({
        code: "too-few-photos",
        sources: ["renovation.1.7"],
        facts: { photos: 1, needed: 2 },
        cure: { by: "input", field: "photos" }
      })
    given(...applied)
      .when(desk.handIn("2026-01-05", { document: "worker-photos", worker: 1 }))
      .refused({ code: "too-few-photos", sources: ["renovation.1.7"], facts: { photos: 0, needed: 2 } })
  })

  it("asks for none where the community wants none", () => {
    const { answer } = givenUnder(rulebookWith({ photosPerWorker: 0 }))().when(desk.apply("2026-01-04"))
    expect(JSON.stringify(answer)).not.toContain("worker-photos")
  })
})

clause("renovation.2.1", () => {
  it("refuses a paper at the wrong stage, brought already and badly made, for all of it at once", () => {
    given(...renovationUpTo("acceptance requested"))
      .when(desk.handIn("2026-03-02", { document: "qualification" }))
      .refused(
        {
          code: "wrong-stage",
          sources: ["renovation.2.1"],
          facts: { status: "awaiting-acceptance", needed: ["applied", "approved", "paid", "permitted"] }
        },
        { code: "document-already-in", sources: ["library.once"], facts: { document: "qualification" } },
        { code: "copy-not-stamped", sources: ["renovation.1.4"], facts: { document: "qualification" } },
        {
          code: "original-not-seen",
          sources: ["renovation.1.4", "renovation.1.5"],
          facts: { document: "qualification" }
        }
      )
    given(...renovationUpTo("acceptance requested"))
      .when(desk.handIn("2026-03-02", { document: "worker-photos", worker: 4, photos: 1 }))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.1"] },
        { code: "document-not-asked", sources: ["library.identifiable"], facts: { document: "worker-photos#4" } },
        { code: "too-few-photos", sources: ["renovation.1.7"], facts: { photos: 1, needed: 2 } }
      )
    given(...renovationUpTo("acceptance requested"))
      .when(desk.handIn("2026-03-02", { document: "foreman-identity" }))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.1"] },
        { code: "document-already-in", sources: ["library.once"], facts: { document: "foreman-identity" } },
        { code: "original-not-seen", sources: ["renovation.1.4", "renovation.1.5"] },
        { code: "foreman-phone-missing", sources: ["renovation.1.5"] }
      )
  })
})

clause("library.waiver", () => {
  it("lets the supervisor waive a paper with a reason, and the approval does not miss it", () => {
    const waived = desk.waive("2026-01-05", { document: "ownership-proof", reason: "期房，尚未办证" })
    given(...applied)
      .when(waived)
      .then({ _tag: "DocumentWaived", key: "ownership-proof", reason: inVault })
    const { answer } = given(...applied, waived).when(desk.approve("2026-01-05"))
    expect(answer).toMatchObject({
      refusals: [{ facts: { documents: ["owner-identity"] } }, {}, {}, {}, {}, {}, {}, {}, {}, {}]
    })
  })

  it("refuses a waiver of what is in, or was not asked for, at the wrong stage and by a clerk", () => {
    given(...renovationUpTo("acceptance requested"))
      .when(as("clerk", desk.waive("2026-03-02", { document: "drawings" })))
      .refused(
        {
          code: "role-may-not",
          sources: ["job.7", "library.authority"],
          facts: { role: "clerk", allowed: ["supervisor", "manager"] }
        },
        {
          code: "wrong-stage",
          sources: ["renovation.2.1"],
          facts: { status: "awaiting-acceptance", needed: ["applied", "approved", "paid", "permitted"] }
        },
        { code: "document-already-in", sources: ["library.once"], facts: { document: "drawings" } }
      )
    given(...renovationUpTo("acceptance requested"))
      .when(desk.waive("2026-03-02", { document: "drawings", worker: 1 }))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.1"] },
        { code: "document-not-asked", sources: ["library.identifiable"], facts: { document: "drawings#1" } }
      )
  })

  it("takes a waived paper after all", () => {
    given(...applied, desk.waive("2026-01-05", { document: "drawings" }))
      .when(desk.handIn("2026-01-05", { document: "drawings" }))
      .then(broughtIn("drawings"))
  })
})
