import { make, options } from "./elements.js";
const longest = 60;
export function inputFor(field, value) {
    const label = { ariaLabel: field.name };
    const choices = field.isList ? [] : field.kind === "Boolean" ? ["true", "false"] : field.values;
    if (choices.length > 0) {
        const select = make("select", label, ...options(choices.map((c) => [c, c])));
        select.value = value ?? choices[0] ?? "";
        return select;
    }
    if (field.kind === "Json" || (value !== null && (value.length > longest || value.includes("\n")))) {
        return make("textarea", { ...label, rows: 6, value: value ?? "" });
    }
    return make("input", { ...label, value: value ?? "", spellcheck: false, placeholder: hint(field) });
}
function hint(field) {
    if (field.isList) {
        return "{one,two}";
    }
    return field.kind === "DateTime" ? "2026-11-21T09:30:00Z" : field.kind === "Bytes" ? "00ff" : "";
}
