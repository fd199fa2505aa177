import { describe, expect, it } from "vitest"
import { stage } from "../../test/gate.js"
import { date, time } from "../kernel/LocalDate.js"
import type { OpenDesk } from "../promise.js"
import { clauseOf } from "../testing/clause.js"
import { rehearsal } from "../testing/rehearsal.js"
import { speechDefaults } from "./figures.js"
import { greetingAt } from "./greeting.js"
import { phrase } from "./phrase.js"
import { type PhraseId, phrases } from "./phrases.js"

const clause = clauseOf(describe)
const saidBy = (source: string) =>
  Object.entries(phrases).flatMap(([id, { sources }]) => (sources.some((each) => each === source) ? [id] : []))

clause("work.6.1", () => {
  it("greets by the time of day, to the minute", () => {
    const at = (moment: string) => greetingAt(speechDefaults, time(moment))
    expect(["00:00", "04:59"].map(at)).toEqual(["greeting.evening", "greeting.evening"])
    expect(["05:00", "11:59"].map(at)).toEqual(["greeting.morning", "greeting.morning"])
    expect(["12:00", "17:59"].map(at)).toEqual(["greeting.afternoon", "greeting.afternoon"])
    expect(["18:00", "23:59"].map(at)).toEqual(["greeting.evening", "greeting.evening"])
    expect(phrase("greeting.morning")).toEqual({ zh: "早上好！", en: "Good morning!" })
  })

  it("greets by the hours a community has set", () => {
    const greetings = { morningFrom: time("04:00"), afternoonFrom: time("13:30"), eveningFrom: time("19:00") }
    const at = (moment: string) => greetingAt({ greetings }, time(moment))
    expect(["03:59", "04:00", "13:29", "13:30", "18:59", "19:00"].map(at)).toEqual([
      "greeting.evening",
      "greeting.morning",
      "greeting.morning",
      "greeting.afternoon",
      "greeting.afternoon",
      "greeting.evening"
    ])
  })
})

clause("work.6.2", () => {
  it("has words from asking which unit to thanking the visitor", () => {
    expect(saidBy("work.6.2")).toEqual([
      "visitor.which-unit",
      "visitor.register",
      "visitor.ring-doorbell",
      "visitor.not-home",
      "visitor.not-received",
      "visitor.thanks"
    ])
    expect(phrase("visitor.ring-doorbell", { unit: "3-1202" })).toEqual({
      zh: "请您按一下3-1202的门铃，那边应答后就请进。",
      en: "Please ring 3-1202; as soon as they answer, do come in."
    })
  })

  it("asks for the unit of what has a blank for it, before it compiles", () => {
    // @ts-expect-error the unit is missing
    expect(phrase("visitor.not-home").en).toContain("[unit]")
    // @ts-expect-error a thank-you takes nothing
    expect(phrase("visitor.thanks", { unit: "3-1202" }).en).toBe("Thank you for your help!")
  })
})

clause("work.6.3", () => {
  it("asks how to help, and for a phone number where all workers are out", () =>
    expect(saidBy("work.6.3")).toEqual(["complaint.receive", "repair.all-workers-busy"]))
})

clause("work.6.4", () => {
  it("names the office on the phone", () => {
    expect(phrase("phone.answer", { office: { zh: "锦上花园客服中心", en: "Jinshang Garden office" } })).toEqual({
      zh: "您好，这里是锦上花园客服中心，请讲。",
      en: "Hello, this is Jinshang Garden office. How may I help?"
    })
  })
})

clause("work.6.5", () => {
  it("hands over the form, and sends to finance once approved", () =>
    expect(saidBy("work.6.5")).toEqual(["renovation.forms", "renovation.pay"]))
})

clause("work.6.6", () => {
  it("has a form filled in, paid for, and says from which day the card is there", () => {
    expect(saidBy("work.6.6")).toEqual(["card.form", "card.pay", "card.collect"])
    expect(phrase("card.collect", { day: date("2026-04-02") })).toEqual({
      zh: "您的卡4月2日起可以领，来的时候请带上收据。",
      en: "Your card can be collected from 2 April. Please bring the receipt."
    })
  })
})

clause("work.6.7", () => {
  it("asks for a moment for a top-up", () => expect(saidBy("work.6.7")).toEqual(["recharge.wait"]))
})

clause("work.6.8", () => {
  it("asks first and says what about, thanks, promises an answer, and says goodbye", () => {
    expect(saidBy("work.6.8")).toEqual(["visit-back.open", "visit-back.thanks", "visit-back.promise", "visit-back.bye"])
    expect(phrase("visit-back.open", { matter: { zh: "上周的漏水维修", en: "last week's leak" } })).toEqual({
      zh: "您好，想就上周的漏水维修做个回访，请问现在方便说几句吗？",
      en: "Hello, I am calling back about last week's leak. Do you have a moment?"
    })
  })
})

clause("work.6.9", () => {
  it("tells of a delay with reason and new time, and apologises", () => {
    expect(saidBy("work.6.9")).toEqual(["order.accepted", "order.delayed"])
    const reason = { zh: "送水车故障", en: "a broken van" }
    expect(phrase("order.delayed", { reason, time: time("16:30") })).toEqual({
      zh: "很抱歉，因送水车故障，您订的要晚一些，预计16:30送到，让您久等了。",
      en: "I am sorry: because of a broken van, your order will be late. We expect it at 16:30. Please bear with us."
    })
    // @ts-expect-error a delay has a new time
    expect(phrase("order.delayed", { reason }).en).toContain("[time]")
  })
})

clause("work.6.10", () => {
  it("asks for the form and the owner's signature, and tells movers their way", () => {
    expect(saidBy("work.6.10")).toEqual(["release.form", "release.route"])
    expect(phrase("release.route", { route: { zh: "负一楼", en: "level B1" } })).toEqual({
      zh: "搬家请走负一楼，谢谢！",
      en: "When you move out, please leave by level B1. Thank you!"
    })
  })
})

clause("work.8.5", () => {
  it("declines to look a resident up", () => expect(saidBy("work.8.5")).toEqual(["lookup.refused"]))
})

clause("work.8.7", () => {
  it("tells a resident of a delay, on which day it will be done", () => {
    const told: PhraseId = "delay.told"
    expect(phrase(told, { reason: { zh: "缺配件", en: "a missing part" }, time: "2026-03-12T10:00" as never })).toEqual(
      {
        zh: "很抱歉，因缺配件，您的事还要多等一些时间，预计3月12日10:00办好，到时再告诉您。",
        en: "I am sorry: because of a missing part, it will take longer. We expect to be done at 10:00 on 12 March, and will tell you then."
      }
    )
  })
})

describe("asking for words at the desk", () => {
  const asked = (question: "say" | "greeting", input: unknown, at = "2026-03-02T08:15") => {
    const play = rehearsal(stage)
    play.tickAt(at)
    return play.run(play.desk.ask("speech", question, input))
  }

  clause("work.6.4", () => {
    it("fills the office's name in from the rulebook, and the other blanks from what is given", () => {
      expect(asked("say", { situation: "phone.answer" })).toEqual({
        ok: true,
        answer: {
          situation: "phone.answer",
          zh: "您好，这里是小区物业客服中心，请讲。",
          en: "Hello, this is Community property office. How may I help?",
          sources: ["work.6.4"]
        }
      })
      expect(asked("say", { situation: "visitor.not-home", unit: "3-1202" })).toMatchObject({
        answer: { zh: "抱歉，3-1202现在好像没有人在家，请您与住户另约时间再来。" }
      })
    })
  })

  clause("work.6.9", () => {
    it("says which blanks are still missing", () => {
      expect(asked("say", { situation: "order.delayed", time: "16:30" })).toMatchObject({
        ok: false,
        refusals: [
          {
            ...{ code: "blank-not-filled", sources: ["library.input"] },
            facts: { situation: "order.delayed", missing: ["reason"] },
            cure: { by: "input", field: "reason" }
          }
        ]
      })
      expect(asked("say", { situation: "order.delayed", reason: "缺货", time: "2026-03-03T10:00" })).toMatchObject({
        answer: { zh: "很抱歉，因缺货，您订的要晚一些，预计3月3日10:00送到，让您久等了。" }
      })
      expect(asked("say", { situation: "order.late" })).toMatchObject({ refusals: [{ code: "bad-input" }] })
    })
  })

  clause("work.6.1", () => {
    it("greets by the clock of the community, or at the time given", () => {
      const said = (at: string, input: unknown = {}) => asked("greeting", input, at)
      expect(said("2026-03-02T11:59")).toMatchObject({ answer: { situation: "greeting.morning" } })
      expect(said("2026-03-02T12:00")).toMatchObject({ answer: { situation: "greeting.afternoon" } })
      expect(said("2026-03-02T12:00", { at: "18:00" })).toMatchObject({ answer: { zh: "晚上好！" } })
    })
  })

  it("asks for the blanks of a situation before it compiles", () => {
    const speak = async (desk: Pick<OpenDesk, "speech">) => {
      await desk.speech.say({ situation: "order.delayed", reason: "缺货", time: "16:30" })
      // @ts-expect-error a delay has a new time
      await desk.speech.say({ situation: "order.delayed", reason: "缺货" })
    }
    expect(speak).toBeTypeOf("function")
  })
})
