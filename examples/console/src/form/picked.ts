/** The fields that name something the desk knows, whatever the form: which picker draws each. */
const pickerOf: { readonly [field: string]: string } = {
  unit: "unitText",
  ...{ tracker: "staff", worker: "staff", by: "staff", clerk: "staff", substitute: "staff", came: "staff" },
  ...{ who: "staff", witness: "staff" },
  ...{ person: "person", about: "person", applicant: "applicant" },
  ...{ item: "good", till: "till", desk: "desk" }
}

/** Who is picked by name is not asked for by his number. */
const withoutNumber = (title: string) =>
  title.replace(/（编号）|编号(?=$|（)/, "").replace(/ \(person id\)$|’s id$|'s id$/, "")

type Drawn = { readonly [option: string]: unknown }

/** A line of text drawn as the picker its name asks for. */
export const picked = (name: string, drawn: Drawn): Drawn => {
  const picker = Object.hasOwn(pickerOf, name) ? pickerOf[name] : undefined
  if (picker === undefined || drawn["ui:widget"] !== "line") return drawn
  const title = drawn["ui:title"]
  return { ...drawn, "ui:widget": picker, ...(typeof title === "string" && { "ui:title": withoutNumber(title) }) }
}
