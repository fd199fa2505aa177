import { expect, it } from "vitest"
import { sealOpening } from "../../test/renovation.js"
import { clause, desk, given, inCase } from "../../test/repairs.js"

const nine = "2020-01-02T09:00"
const opened = (input: Record<string, unknown> = {}) => desk.open(nine, { receivedOn: "2019-12-29", ...input })

clause("library.go-live", () => {
  it("brings forward a case with its number and its day; its deadlines run from now", () => {
    const { rows } = given().when(opened())
    expect(rows("repair")).toMatchObject([
      {
        ...{ key: "W-1", status: "received", on: "2019-12-29", due: "2020-01-02T09:30", dueFor: "dispatch" },
        data: { number: "0041" }
      }
    ])
    expect(
      given(opened())
        .when(inCase("W-2", desk.repair(nine)))
        .rows("repair")
    ).toMatchObject([{ data: { number: "0041" } }, { data: { number: "0042" } }])
  })

  it("brings it forward as far as it had come", () => {
    const at = (stage: string) =>
      given()
        .when(opened({ stage, worker: "lin" }))
        .rows("repair")
    expect(at("dispatched")).toMatchObject([{ status: "dispatched", due: "2020-01-04T09:00", dueFor: "done" }])
    expect(at("done")).toMatchObject([{ status: "done", due: "2020-01-05T24:00", dueFor: "return-visit" }])
    given(opened({ stage: "done", worker: "lin" }))
      .when({ ...desk.visit(nine), by: "lin" })
      .refused({ code: "own-work", sources: ["work.8.9", "library.visit-by-another"] })
  })

  it("tells everything that is wrong at once", () => {
    given(opened())
      .when(
        inCase("W-2", {
          ...opened({ unit: "9-9999", department: "other", phone: undefined, receivedOn: "2020-01-03", stage: "done" }),
          role: "clerk",
          by: "zhou"
        })
      )
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        { code: "department-does-not-fit", sources: ["job.5.10", "complaint.2"] },
        { code: "contact-missing", sources: ["complaint.2", "work.6.3"] },
        { code: "unknown-unit", sources: ["complaint.2", "library.identifiable"] },
        {
          code: "number-taken",
          sources: ["library.go-live"],
          facts: { number: 41 },
          cure: { by: "input", field: "number" }
        },
        {
          code: "received-in-the-future",
          sources: ["library.clock"],
          facts: { received: "2020-01-03", today: "2020-01-02" },
          cure: { by: "input", field: "receivedOn" }
        },
        {
          code: "worker-not-named",
          sources: ["work.6.14", "complaint.4"],
          facts: {},
          cure: { by: "input", field: "worker" }
        }
      )
  })

  it("is over once the opening is sealed", () => {
    given(sealOpening(nine))
      .when(opened())
      .refused({
        code: "go-live-over",
        sources: ["library.go-live"],
        facts: {},
        cure: { by: "command", command: "receive" }
      })
  })
})
