/** Text in GBK, as Excel saves it in China; made from the decoder, since Node has no encoder for it. */
export const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder("gbk")
  const wanted = new Set(text)
  const bytesOf = new Map<string, ReadonlyArray<number>>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (wanted.has(char)) bytesOf.set(char, [lead, trail])
    }
  return Buffer.from([...text].flatMap((char) => bytesOf.get(char) ?? [char.charCodeAt(0)]))
}
