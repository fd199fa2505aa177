import { expect, it } from "vitest"
import { clause, given, givenUnder, inVault, slip } from "../../test/gate.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const day = "2026-03-02"
const supervisor = { role: "supervisor", by: "wu" } as const
const sofa = { what: "沙发", kind: "furniture", quantity: 2 }
const lamp = { what: "台灯", kind: "other", quantity: 1 }
const requested = {
  ...{ _tag: "Requested", unit: "3-1203", things: [sofa], carrier: inVault, move: false, trips: 1 },
  ...{ from: day, until: day }
}
const unsigned = {
  code: "owner-has-not-signed",
  sources: ["work.6.10"] as const,
  facts: {},
  cure: { by: "command", command: "ownerSigns" } as const
}
const signed = [slip.request(day), slip.ownerSigns(day)]
const released = [...signed, slip.releaseItems(day)]

clause("work.6.10", () => {
  it("takes a request for one day and one trip, and tells movers their way", () => {
    given().when(slip.request(day)).then(requested)
    given()
      .when(slip.request(day, { things: [lamp], move: true }))
      .then({ ...requested, things: [lamp], move: true, leaveBy: "B1" })
  })

  it("refuses an item count of zero among all else that is wrong, in both languages", () => {
    const { answer } = given()
      .when(slip.request(day, { unit: "9-9999", things: [{ ...lamp, quantity: 0 }], until: "2026-03-01" }))
      .refused(
        {
          code: "unknown-unit",
          sources: ["work.6.10", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        {
          code: "count-not-positive",
          sources: ["work.6.10", "library.amount-and-dates"],
          facts: { items: [1] },
          cure: { by: "input", field: "things" }
        },
        { code: "no-slip-needed", sources: ["work.6.10"], facts: {}, cure: { by: "input", field: "things" } },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { from: day, until: "2026-03-01" },
          cure: { by: "input", field: "until" }
        },
        {
          code: "already-over",
          sources: ["library.release-slip"],
          facts: { until: "2026-03-01" },
          cure: { by: "input", field: "until" }
        }
      )
    if (answer.ok) throw new Error("it was taken")
    expect(answer.refusals[1]?.message).toEqual({
      zh: "第 1 项的件数至少为 1",
      en: "The quantity of item 1 must be at least 1"
    })
    given()
      .when(slip.request(day, { things: [] }))
      .refused({ code: "nothing-to-release", sources: ["work.6.10"], cure: { by: "input", field: "things" } })
  })

  it("asks a slip for furniture, appliances and moves; in the other reading for everything", () => {
    given()
      .when(slip.request(day, { things: [lamp, { ...lamp, kind: "appliance" }] }))
      .then({ ...requested, things: [lamp, { ...lamp, kind: "appliance" }] })
    givenUnder({ release: { releaseSlipFor: "everything" } })()
      .when(slip.request(day, { things: [lamp] }))
      .then({ ...requested, things: [lamp] })
  })

  it("takes the signature of the owner or of whom he authorised, and of nobody else", () => {
    const signature = (person: string) => ({ _tag: "OwnerSigned", person, how: "electronic" })
    for (const person of ["P-1203", "P-88"])
      given(slip.request(day))
        .when(slip.ownerSigns(day, { person, how: "electronic" }))
        .then(signature(person))
    given(slip.request(day))
      .when(slip.ownerSigns(day, { person: "P-1202" }))
      .refused({
        code: "not-the-owner",
        sources: ["work.6.10"],
        facts: { person: "P-1202", unit: "3-1203" },
        cure: { by: "input", field: "person" }
      })
  })

  it("lets nothing out before the owner signed and the slip was issued, whoever asks", () => {
    given(slip.request(day)).when(slip.releaseItems(day)).refused(unsigned)
    given(slip.request(day))
      .when(slip.releaseItems(day, {}, supervisor))
      .refused(unsigned)
    given(slip.request(day))
      .when(slip.exit(day, { things: [{ item: 2, quantity: 1 }] }))
      .refused(unsigned, {
        code: "unknown-item",
        sources: ["library.identifiable"],
        facts: { items: [2] },
        cure: { by: "input", field: "things" }
      })
    given(...signed)
      .when(slip.exit(day))
      .refused({ code: "no-slip", sources: ["work.6.10"], cure: { by: "command", command: "releaseItems" } })
  })

  it("asks for no days that are over, and issues no slip for them", () => {
    given()
      .when(slip.request(day, { from: "2026-02-27", until: "2026-03-01" }))
      .refused({
        ...{ code: "already-over", sources: ["library.release-slip"], facts: { until: "2026-03-01" } },
        cure: { by: "input", field: "until" }
      })
    const untilToday = given(slip.request(day, { from: "2026-02-27", until: day }), slip.ownerSigns(day))
    untilToday.when(slip.releaseItems(day)).then({ _tag: "Released", number: 1 })
    given(slip.request(day, { from: "2026-02-27", until: day }), slip.ownerSigns(day))
      .when(slip.releaseItems("2026-03-03"))
      .refused({
        ...{ code: "slip-out-of-dates", sources: ["library.release-slip"] },
        facts: { from: "2026-02-27", until: day },
        cure: { by: "command", command: "request" }
      })
  })

  it("numbers slips without a gap", () => {
    const second = { caseId: "F-2" }
    given(...released, slip.request(day, {}, second), slip.ownerSigns(day, {}, second))
      .when(slip.releaseItems(day, {}, second))
      .then({ _tag: "Released", number: 2 })
  })

  it("records what differs from the slip: too much at once, too little only on the last trip", () => {
    const out = (quantity: number) => ({ things: [{ item: 1, quantity }] })
    const differs = (quantity: number) => ({
      ...{ code: "items-differ", sources: ["work.6.10"] as const, whose: "office", on: day },
      facts: { items: [{ item: 1, listed: 2, out: quantity }] }
    })
    given(...released)
      .when(slip.exit(day))
      .then({ _tag: "Exited", ...out(2) })
    given(...released)
      .when(slip.exit(day, out(1)))
      .breached(differs(1))
    const twoTrips = [slip.request(day, { trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day)]
    given(...twoTrips)
      .when(slip.exit(day, out(1)))
      .then({ _tag: "Exited", ...out(1) })
    given(...twoTrips)
      .when(slip.exit(day, out(3)))
      .breached(differs(3))
    given(...twoTrips, slip.exit(day, out(1)))
      .when(slip.exit(day, out(1)))
      .then({ _tag: "Exited", ...out(1) })
    given(...released, slip.exit(day))
      .when(slip.exit(day))
      .refused({
        code: "wrong-stage",
        sources: ["library.sequence"],
        facts: { status: "done" },
        cure: { by: "command", command: "request" }
      })
  })
})

clause("library.release-slip", () => {
  it("is good on its day, not on the day before nor after", () => {
    const dated = [slip.request(day, { from: "2026-03-03" }), slip.ownerSigns(day), slip.releaseItems(day)]
    const outside = {
      code: "slip-out-of-dates",
      sources: ["library.release-slip"] as const,
      facts: { from: "2026-03-03", until: "2026-03-03" }
    }
    given(...dated)
      .when(slip.exit(day))
      .refused({ ...outside, cure: { by: "waiting", until: "2026-03-03" as never } })
    given(...dated)
      .when(slip.exit("2026-03-03"))
      .then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(...dated)
      .when(slip.exit("2026-03-04"))
      .refused({ ...outside, cure: { by: "command", command: "request" } })
  })

  it("lets a supervisor mediate and write it down, which releases nothing", () => {
    const mediated = slip.mediate(day, {}, supervisor)
    given(slip.request(day)).when(mediated).then({ _tag: "Mediated", text: inVault })
    given(slip.request(day), mediated).when(slip.releaseItems(day)).refused(unsigned)
    given(slip.request(day))
      .when(slip.mediate(day))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] })
  })

  it("is withdrawn before anything has left, and not after", () => {
    given(...signed)
      .when(slip.cancel(day))
      .then({ _tag: "Cancelled" })
    given(...released)
      .when(slip.cancel(day))
      .then({ _tag: "Cancelled" })
    const twoTrips = [slip.request(day, { trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day), slip.exit(day)]
    given(...twoTrips)
      .when(slip.cancel(day))
      .refused({
        code: "something-has-left",
        sources: ["work.6.10"],
        facts: {},
        cure: { by: "command", command: "exit" }
      })
    given(...released, slip.exit(day))
      .when(slip.cancel(day))
      .refused(
        { code: "wrong-stage", sources: ["library.sequence"], facts: { status: "done" } },
        { code: "something-has-left", sources: ["work.6.10"] }
      )
  })
})

clause("library.unfinished", () => {
  const standing = (...steps: ReadonlyArray<Told | Ticked>) =>
    given(...steps)
      .played.rows("release")
      .map(({ status, open, on, due }) => [status, open, on, due])

  it("ends a slip that was not used in its days, signed for or not", () => {
    const ended = [["lapsed", false, day, undefined]]
    for (const steps of [[slip.request(day)], signed, released]) {
      expect(standing(...steps)[0]?.[3]).toBe("2026-03-02T24:00")
      expect(standing(...steps, { tickAt: "2026-03-02T23:59" })[0]?.[1]).toBe(true)
      expect(standing(...steps, { tickAt: "2026-03-03T00:00" })).toEqual(ended)
    }
    given(slip.request(day, { until: "2026-03-04" }))
      .when({ tickAt: "2026-03-04T23:59" })
      .then()
    given(slip.request(day, { until: "2026-03-04" }))
      .when({ tickAt: "2026-03-05T00:00" })
      .then({ _tag: "SlipLapsed" })
    expect(standing(...released, slip.exit(day), { tickAt: "2026-03-03" })[0]?.[0]).toBe("done")
  })

  it("lets nothing out by a slip that has ended", () => {
    given(...released, { tickAt: "2026-03-03T00:00" })
      .when(slip.exit("2026-03-03"))
      .refused({
        code: "wrong-stage",
        sources: ["library.sequence"],
        facts: { status: "lapsed" },
        cure: { by: "command", command: "request" }
      })
  })
})

clause("work.8.8", () => {
  const two = { things: [{ ...sofa, quantity: 3 }] }

  it("mends items and carrier; what was signed for is signed for anew", () => {
    given(...signed)
      .when(slip.correct(day))
      .then({ _tag: "SlipCorrected", carrier: inVault })
    given(...signed, slip.correct(day))
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 1 })
    given(...signed, slip.correct(day, two))
      .when(slip.releaseItems(day))
      .refused(unsigned)
    given(...signed, slip.correct(day, two), slip.ownerSigns(day), slip.releaseItems(day))
      .when(slip.exit(day, { things: [{ item: 1, quantity: 3 }] }))
      .then({ _tag: "Exited", things: [{ item: 1, quantity: 3 }] })
  })

  it("leaves the items of a slip that is out, and refuses nothing and less than one", () => {
    given(...released)
      .when(slip.correct(day))
      .then({ _tag: "SlipCorrected", carrier: inVault })
    given(...released)
      .when(slip.correct(day, { things: [{ ...sofa, quantity: 0 }] }))
      .refused(
        { code: "count-not-positive", sources: ["work.6.10", "library.amount-and-dates"] },
        {
          code: "slip-is-out",
          sources: ["work.6.10"],
          facts: { number: 1 },
          cure: { by: "command", command: "cancel" }
        }
      )
    given(...signed)
      .when(slip.correct(day, { carrier: undefined }))
      .refused({
        code: "nothing-to-correct",
        sources: ["library.input"],
        facts: {},
        cure: { by: "input", field: "things" }
      })
    const trips = [slip.request(day, { trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day), slip.exit(day)]
    given(...trips)
      .when(slip.correct(day, { things: [sofa] }))
      .refused({
        ...{ code: "slip-is-out", sources: ["work.6.10"], facts: { number: 1 } },
        cure: { by: "command", command: "request" }
      })
    given(...signed, slip.cancel(day))
      .when(slip.correct(day, { things: [] }))
      .refused(
        { code: "wrong-stage", sources: ["library.sequence"], facts: { status: "cancelled" } },
        { code: "nothing-to-release", sources: ["work.6.10"] }
      )
  })
})

clause("work.8.8", () => {
  const [next, after] = ["2026-03-03", "2026-03-04"]
  const carrier = undefined

  it("mends the days, which are signed for anew; those of a slip that is out stay", () => {
    given(slip.request(day))
      .when(slip.correct(day, { carrier, until: after }))
      .then({ _tag: "SlipCorrected", until: after })
    const mended = given(...signed, slip.correct(day, { carrier, from: next, until: after }))
    expect(mended.played.rows("release")).toMatchObject([
      { status: "requested", on: next, data: { from: next, until: after } }
    ])
    given(...signed, slip.correct(day))
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 1 })
    given(...released)
      .when(slip.correct(day, { carrier, until: after }))
      .refused({
        ...{ code: "slip-is-out", sources: ["work.6.10"], facts: { number: 1 } },
        cure: { by: "command", command: "cancel" }
      })
  })

  it("refuses days that end before they begin, or are over", () => {
    given(slip.request(day, { until: after }))
      .when(slip.correct(next, { carrier, from: after, until: day }))
      .refused(
        {
          ...{ code: "ends-before-it-begins", sources: ["library.amount-and-dates"] },
          ...{ facts: { from: after, until: day }, cure: { by: "input", field: "until" } }
        },
        {
          ...{ code: "already-over", sources: ["library.release-slip"], facts: { until: day } },
          cure: { by: "input", field: "until" }
        }
      )
  })
})

clause("work.6.10", () => {
  it("tells movers which way to leave by when their slip is issued, and nobody else", () => {
    const move = [slip.request(day, { move: true }), slip.ownerSigns(day)]
    given(...move)
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 1, say: "release.route" })
    given(...signed)
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 1 })
  })

  it("says how to go on where something has left: by the slip, while its days last", () => {
    const trips = [slip.request(day, { trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day), slip.exit(day)]
    const { answer } = given(...trips)
      .when(slip.cancel("2026-03-03"))
      .refused({ code: "something-has-left", sources: ["work.6.10"] })
    expect(answer.ok || answer.refusals[0]?.cure).toBeUndefined()
  })
})

clause("library.go-live", () => {
  const out = {
    ...{ number: 12, unit: "3-1203", things: [sofa], carrier: "彭师傅" },
    ...{ from: "2026-03-01", until: "2026-03-05", trips: 2, move: true }
  }

  it("brings forward a slip that is out, by which things leave, and goes on numbering after it", () => {
    const opened = given(slip.open(day, out))
    expect(opened.played.rows("slip")).toMatchObject([{ key: "0012", status: "released", open: true, unit: "3-1203" }])
    opened.when(slip.exit(day, {}, { caseId: "F-9" })).then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(slip.open(day, out), ...signed)
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 13 })
  })

  it("refuses a number that is taken, and what else is wrong, all at once", () => {
    given(slip.open(day, out))
      .when(
        slip.open(
          day,
          { ...out, unit: "9-9999", things: [{ ...sofa, quantity: 0 }], until: "2026-02-28" },
          { caseId: "F-8" }
        )
      )
      .refused(
        { code: "unknown-unit", sources: ["work.6.10", "library.identifiable"] },
        { code: "count-not-positive", sources: ["work.6.10", "library.amount-and-dates"] },
        {
          code: "number-taken",
          sources: ["library.go-live"],
          facts: { number: "0012" },
          cure: { by: "input", field: "number" }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          cure: { by: "input", field: "until" }
        }
      )
    const seal = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {} },
      ...{ at: day, by: "zheng", role: "manager" as const }
    }
    given(seal)
      .when(slip.open(day, out))
      .refused({
        code: "go-live-over",
        sources: ["library.go-live"],
        facts: {},
        cure: { by: "command", command: "request" }
      })
  })
})

clause("library.night-rules", () => {
  const atNight = { ownerPresent: true, manager: "zheng", said: "业主在场，同意今晚搬出" }
  const kept = { atNight: { ...atNight, said: inVault } }
  const late = { from: "20:15", until: "08:15" }
  const notAtNight = {
    code: "starts-at-night",
    sources: ["library.night-rules"] as const,
    facts: late,
    cure: { by: "input", field: "atNight" } as const
  }

  it("begins no slip from 20:15 to 08:15, and does so a minute before and after", () => {
    given().when(slip.request("2026-03-02T20:14")).then(requested)
    given().when(slip.request("2026-03-02T20:15")).refused(notAtNight)
    given().when(slip.request("2026-03-02T08:14")).refused(notAtNight)
    given().when(slip.request("2026-03-02T08:15")).then(requested)
  })

  it("begins one with the owner there and the duty manager's word, which are written down", () => {
    const night = "2026-03-02T21:00"
    given()
      .when(slip.request(night, { atNight }))
      .then({ ...requested, ...kept })
    given(slip.request(night, { atNight }), slip.ownerSigns(night))
      .when(slip.releaseItems(night))
      .then({ _tag: "Released", number: 1 })
    given()
      .when(slip.request(night, { unit: "9-9999", atNight: { ...atNight, ownerPresent: false, manager: "zhou" } }))
      .refused(
        notAtNight,
        {
          code: "not-the-duty-manager",
          sources: ["library.night-rules"],
          facts: { manager: "zhou" },
          cure: { by: "input", field: "atNight.manager" }
        },
        { code: "own-night-consent", sources: ["library.night-rules", "library.two-persons"] },
        { code: "unknown-unit", sources: ["work.6.10", "library.identifiable"] }
      )
  })

  it("takes nobody's own word: another than who enters it agrees", () => {
    const night = "2026-03-02T21:00"
    const zheng = { by: "zheng", role: "supervisor" } as const
    const refused = {
      ...{ code: "own-night-consent", sources: ["library.night-rules", "library.two-persons"] as const },
      ...{ facts: { manager: "zheng" }, cure: { by: "input", field: "atNight.manager" } as const }
    }
    given()
      .when(slip.request(night, { atNight }, zheng))
      .refused(refused)
    given(...signed)
      .when(slip.releaseItems(night, { atNight }, zheng))
      .refused(refused)
    given()
      .when(slip.request(night, { atNight }))
      .then({ ...requested, ...kept })
  })

  it("lets out at night what was released by day, and issues no slip then unless that was agreed", () => {
    given(...released)
      .when(slip.exit("2026-03-02T22:00"))
      .then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(...signed)
      .when(slip.releaseItems("2026-03-02T22:00"))
      .refused(notAtNight)
    given(...signed)
      .when(slip.releaseItems("2026-03-02T22:00", { atNight }))
      .then({ _tag: "Released", number: 1, ...kept })
  })

  it("takes nothing that was filled in by day for the night's consent", () => {
    const byDay = slip.request("2026-03-02", { atNight: { ...atNight, manager: "zhou" } })
    given().when(byDay).then(requested)
    given(byDay, slip.ownerSigns("2026-03-02")).when(slip.releaseItems("2026-03-02T22:00")).refused(notAtNight)
  })
})
