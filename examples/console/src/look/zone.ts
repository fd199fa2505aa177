/** The offset of a community's clock, "+08:00", from its local time and the instant it was read; zones keep to quarter hours. */
export const offsetOf = (local: string, readAt: number): string => {
  const quarter = 15 * 60_000
  const quarters = Math.round((Date.parse(`${local.slice(0, 16)}Z`) - readAt) / quarter)
  const minutes = Math.abs(quarters) * 15
  const part = (number: number) => String(number).padStart(2, "0")
  return `${quarters < 0 ? "-" : "+"}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`
}
