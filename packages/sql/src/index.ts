export { StoreUnusable, type StoreUnusableCode } from "./StoreUnusable.js"
export type { VaultKey } from "./sealing.js"
export { type Ports, Upkeep, type UpkeepService } from "./upkeep/Upkeep.js"
export type { Anchor, Verdict } from "./upkeep/verifying.js"
