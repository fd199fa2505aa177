export { DirectoryStore, type DirectoryStoreService } from "./DirectoryStore.js"
export { StoreUnusable, type StoreUnusableCode } from "./StoreUnusable.js"
