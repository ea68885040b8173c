import type { Field } from "./api.js";
import { make, options } from "./elements.js";

export type ValueInput = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const longest = 60;

/** Asks for a value in the form that fits the field. */
export function inputFor(field: Field, value: string | null): ValueInput {
  const label = { ariaLabel: field.name };
  const choices = field.isList ? [] : field.kind === "Boolean" ? ["true", "false"] : field.values;
  if (choices.length > 0) {
    const select = make("select", label, ...options(choices.map((c) => [c, c] as const)));
    select.value = value ?? choices[0] ?? "";
    return select;
  }
  if (field.kind === "Json" || (value !== null && (value.length > longest || value.includes("\n")))) {
    return make("textarea", { ...label, rows: 6, value: value ?? "" });
  }
  return make("input", { ...label, value: value ?? "", spellcheck: false, placeholder: hint(field) });
}

function hint(field: Field): string {
  if (field.isList) {
    return "{one,two}";
  }
  return field.kind === "DateTime" ? "2026-11-21T09:30:00Z" : field.kind === "Bytes" ? "00ff" : "";
}
