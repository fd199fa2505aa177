export { clauseOf } from "./testing/clause.js"
export { type SetClock, setClock } from "./testing/clock.js"
export { type ExpectedRefusal, givenOn, type Outcome, rehearsal, type Stage, type Told } from "./testing/rehearsal.js"
