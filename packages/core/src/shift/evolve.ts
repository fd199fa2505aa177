import type { ShiftEvent } from "./events.js"
import { awayOf, type Handover, type Rostered, type Shift } from "./state.js"

const replaced = <A>(list: ReadonlyArray<A>, index: number, change: Partial<A>): ReadonlyArray<A> =>
  list.map((entry, at) => (at === index ? { ...entry, ...change } : entry))

const lastHandover = (state: Shift, change: Partial<Handover>) =>
  replaced(state.handovers, state.handovers.length - 1, change)

const slot =
  (event: { readonly date: string; readonly desk: string; readonly part: string }) => (entry: typeof event) =>
    entry.date === event.date && entry.desk === event.desk && entry.part === event.part

/**
 * A place stays marked as the clerk's whom the roster had there first, until it is given back to him. Whether the other
 * came is looked at anew.
 */
const substituted = ({ insteadOf, came: _came, ...entry }: Rostered, clerk: string): Rostered => {
  const first = insteadOf ?? entry.clerk
  return { ...entry, clerk, ...(first !== clerk && { insteadOf: first }) }
}

/** With somebody else on the roster, those who go by it are to be told again. */
const withRoster = ({ over: _, ...state }: Shift, roster: Shift["roster"]): Shift => ({ ...state, roster })

const arrived = (state: Shift, { _tag, helping, ...present }: Extract<ShiftEvent, { _tag: "Arrived" }>): Shift => {
  const here = { ...state, present: [...state.present, present] }
  return helping === true || state.holder !== undefined ? here : { ...here, status: "on-duty", holder: present.who }
}

const takenUp = (state: Shift, { who, until }: Extract<ShiftEvent, { _tag: "PostTakenUp" }>): Shift => {
  const index = state.present.findIndex((one) => one.who === who && one.left === undefined)
  return { ...state, status: "on-duty", holder: who, present: replaced(state.present, index, { until }) }
}

const left = (state: Shift, event: Extract<ShiftEvent, { _tag: "Left" }>): Shift => {
  const { at, signedBy, unmet, due } = event
  const handover = state.handovers.at(-1)
  const followUps = event.followUps.map((each) => ({ ...each, from: handover?.outgoing ?? signedBy, done: false }))
  const signed = {
    ...state,
    handovers: lastHandover(state, { left: { at, signedBy, unmet, due } }),
    followUps: [...state.followUps, ...followUps]
  }
  if (handover?.change === true) return signed
  // At close nobody stays at the desk.
  const present = state.present.map((one) => (one.left === undefined ? { ...one, left: at } : one))
  return { ...signed, status: "left", present }
}

const takenOver = (state: Shift, event: Extract<ShiftEvent, { _tag: "TakenOver" }>): Shift => {
  const { by, at, clean } = event
  const handover = state.handovers.at(-1)
  const taken = { ...state, handovers: lastHandover(state, { taken: { by, at, clean } }) }
  if (handover?.change !== true) return { ...taken, status: "taken-over" }
  const { vouchers: _, phoneAt: __, ...day } = taken
  const present = state.present.map((one) =>
    one.who === handover.outgoing && one.left === undefined ? { ...one, left: at } : one
  )
  return { ...day, holder: by, present, attested: {}, compared: false }
}

/** What a roster or a desk's day is after an event. */
export const evolve = (state: Shift, event: ShiftEvent): Shift => {
  switch (event._tag) {
    case "Rostered": {
      const { _tag, ...rostered } = event
      return { ...withRoster(state, [...state.roster, rostered]), status: "roster" }
    }
    case "Substituted":
      return withRoster(
        state,
        state.roster.map((entry) => (slot(event)(entry) ? substituted(entry, event.clerk) : entry))
      )
    case "RosterOver":
      return { ...state, over: event.of }
    case "Unrostered": {
      const isOther = slot(event)
      return { ...state, roster: state.roster.filter((entry) => !isOther(entry)) }
    }
    case "RosterChecked":
      return { ...state, roster: replaced(state.roster, state.roster.findIndex(slot(event)), { came: event.came }) }
    case "Arrived":
      return arrived(state, event)
    case "PostTakenUp":
      return takenUp(state, event)
    case "Prepared":
      return { ...state, prepared: [...state.prepared, event.who] }
    case "Departed": {
      const index = state.present.findIndex(({ who, left }) => who === event.who && left === undefined)
      return { ...state, present: replaced(state.present, index, { left: event.at }) }
    }
    case "PostLeft": {
      const { _tag, ...absence } = event
      return { ...state, status: "away", absences: [...state.absences, absence] }
    }
    case "PostTaken": {
      const away = awayOf(state)
      const absences = state.absences.map((each) => (each === away ? { ...each, back: event.at } : each))
      return { ...state, status: "on-duty", absences }
    }
    case "AbsenceFound": {
      const { _tag, ...absence } = event
      return { ...state, absences: [...state.absences, absence] }
    }
    case "Logged":
      return { ...state, log: [...state.log, { who: event.who, text: event.text, important: event.important }] }
    case "HelpAsked": {
      const { who, text, came } = event
      const help = came === undefined ? {} : { came }
      return { ...state, log: [...state.log, { who, text, important: true, help }] }
    }
    case "EntryMissed":
      return { ...state, missed: [...state.missed, { what: event.what, entered: false }] }
    case "MissedEntered":
      return { ...state, missed: replaced(state.missed, event.number - 1, { entered: true }) }
    case "UseApproved":
      return { ...state, mayUse: [...state.mayUse, event.who] }
    case "VouchersSorted":
      return { ...state, vouchers: event.vouchers }
    case "RecordsCompared": {
      const missing = event.missing.map((what) => ({ what, entered: false }))
      return { ...state, compared: true, missed: [...state.missed, ...missing] }
    }
    case "PhoneForwarded":
      return { ...state, phoneAt: event.to }
    case "Attested": {
      const { item, note, to } = event
      return { ...state, attested: { ...state.attested, [item]: { note, ...(to !== undefined && { to }) } } }
    }
    case "HandoverPrepared": {
      const { _tag, ...prepared } = event
      const before = state.handovers.at(-1)
      const kept = before !== undefined && before.left === undefined ? state.handovers.slice(0, -1) : state.handovers
      return { ...state, handovers: [...kept, prepared] }
    }
    case "Left":
      return left(state, event)
    case "TakenOver":
      return takenOver(state, event)
    case "FollowedUp":
      return { ...state, followUps: replaced(state.followUps, event.number - 1, { done: true }) }
    case "NotHandedOver": {
      const away = awayOf(state)
      const absences = state.absences.map((each) => (each === away ? { ...each, lost: true as const } : each))
      return { ...state, notHandedOver: true, absences, ...(away !== undefined && { status: "on-duty" as const }) }
    }
    case "NotTakenOver":
      return { ...state, handovers: lastHandover(state, { missed: true }) }
    case "SiteOpened":
    case "ComputerUsed":
    case "Breached":
      return state
  }
}
