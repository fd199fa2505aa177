/** A printed number, "0012": permits and passes. */
export const printedNumber = (serial: number): string => String(serial).padStart(4, "0")
