import { writeSync } from "node:fs"

const moment = new Int32Array(new SharedArrayBuffer(4))

const isFull = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EAGAIN"

/**
 * Tells the parent a line past any buffer: once it is told, a kill cannot take it back. A pipe that is full for now, which
 * whoever opened it may have set not to block, is tried again until it takes the rest.
 */
export const tell = (line: string): void => {
  let left: Uint8Array = Buffer.from(`${line}\n`)
  while (left.length > 0)
    try {
      left = left.subarray(writeSync(1, left))
    } catch (error) {
      if (!isFull(error)) throw error
      Atomics.wait(moment, 0, 0, 1)
    }
}
