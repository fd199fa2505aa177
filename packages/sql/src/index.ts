export { StoreUnusable, type StoreUnusableCode } from "./StoreUnusable.js"
