import type { Field, Filter, Model, Operator } from "./api.js";
import { button, make, options } from "./elements.js";
import { inputFor } from "./input.js";

const words: Record<Operator, string> = {
  equals: "=",
  notEquals: "≠",
  contains: "contains",
  lessThan: "<",
  greaterThan: ">",
  isNull: "is NULL",
  isNotNull: "is not NULL",
};

export function describe(filter: Filter): string {
  return [filter.field, words[filter.operator], filter.value ?? ""].join(" ").trim();
}

const needsValue = (operator: Operator): boolean => operator !== "isNull" && operator !== "isNotNull";

/** A form for one more filter; what can be compared, and how, is the server's to say. */
export function filterForm(model: Model, add: (filter: Filter) => void): HTMLFormElement {
  const fields = model.fields.filter((f) => f.operators.length > 0);
  const fieldChoice = make("select", { ariaLabel: "Field to filter by" }, ...options(fields.map((f) => [f.name, f.name] as const)));
  const operatorChoice = make("select", { ariaLabel: "How to compare" });
  const slot = make("span");
  const form = make("form", { className: "filter" }, fieldChoice, operatorChoice, slot, make("button", { type: "submit" }, "Filter"));

  const chosen = (): Field | undefined => fields.find((f) => f.name === fieldChoice.value);
  const showInput = (): void => {
    const field = chosen();
    const operator = operatorChoice.value as Operator;
    slot.replaceChildren(...(field !== undefined && needsValue(operator) ? [inputFor(field, null)] : []));
  };
  const showOperators = (): void => {
    operatorChoice.replaceChildren(...options((chosen()?.operators ?? []).map((o) => [o, words[o]] as const)));
    showInput();
  };
  fieldChoice.onchange = showOperators;
  operatorChoice.onchange = showInput;
  form.onsubmit = (event) => {
    event.preventDefault();
    const input = slot.firstElementChild as HTMLInputElement | null;
    add({ field: fieldChoice.value, operator: operatorChoice.value as Operator, value: input?.value ?? null });
  };
  showOperators();
  return form;
}

export function chip(text: string, remove: () => void): HTMLElement {
  const close = button("×", remove, "link");
  close.ariaLabel = `Remove ${text}`;
  return make("span", { className: "chip" }, text, close);
}
