import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto"
import { StoreUnusable } from "./StoreUnusable.js"

const algorithm = "aes-256-gcm"
const nonceBytes = 12
const tagBytes = 16

const keyBytes = 32

/** The key of a vault: 32 bytes, as they are or in base64. */
export type VaultKey = Uint8Array | string

/** The bytes of a key that was given for a store. */
export const keyFrom = (given: VaultKey, store: string): Uint8Array => {
  const key = typeof given === "string" ? Buffer.from(given, "base64") : given
  if (key.length !== keyBytes) throw new StoreUnusable({ code: "vault-key-unfit", store })
  return key
}

/** A new key. */
export const newKey = (): Uint8Array => randomBytes(keyBytes)

/** Keeps values so that only who has the key can read them, and only in the place they were kept. */
export interface Sealing {
  /** Says which key it is, and nothing about it. */
  readonly mark: string
  readonly seal: (place: string, value: string) => string
  /** Throws where the value was changed, or kept elsewhere or under another key. */
  readonly unseal: (place: string, sealed: string) => string
}

/** AES-256-GCM: nonce, tag and text, in base64url. */
export const sealingWith = (key: Uint8Array): Sealing => ({
  mark: createHmac("sha256", key).update("qiantai vault").digest("base64url"),
  seal: (place, value) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place))
    const text = Buffer.concat([cipher.update(value, "utf8"), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")
  },
  unseal: (place, sealed) => {
    const bytes = Buffer.from(sealed, "base64url")
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8")
  }
})

/**
 * The link of a commit to all before it: over the link before, the digest of what was sent and the text that is stored.
 * The first one follows the community's name.
 */
export const linked = (previous: string, digest: string, body: string): string =>
  createHash("sha256").update(`${previous}\n${digest}\n${body}`).digest("base64url")

/** What was sent, as nobody without the community's key could make it. */
export const digestOf = (key: string, content: string): string =>
  createHmac("sha256", key).update(content).digest("base64url")
