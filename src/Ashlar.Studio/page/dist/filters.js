import { button, make, options } from "./elements.js";
import { inputFor } from "./input.js";
const words = {
    equals: "=",
    notEquals: "≠",
    contains: "contains",
    lessThan: "<",
    greaterThan: ">",
    isNull: "is NULL",
    isNotNull: "is not NULL",
};
export function describe(filter) {
    return [filter.field, words[filter.operator], filter.value ?? ""].join(" ").trim();
}
const needsValue = (operator) => operator !== "isNull" && operator !== "isNotNull";
export function filterForm(model, add) {
    const fields = model.fields.filter((f) => f.operators.length > 0);
    const fieldChoice = make("select", { ariaLabel: "Field to filter by" }, ...options(fields.map((f) => [f.name, f.name])));
    const operatorChoice = make("select", { ariaLabel: "How to compare" });
    const slot = make("span");
    const form = make("form", { className: "filter" }, fieldChoice, operatorChoice, slot, make("button", { type: "submit" }, "Filter"));
    const chosen = () => fields.find((f) => f.name === fieldChoice.value);
    const showInput = () => {
        const field = chosen();
        const operator = operatorChoice.value;
        slot.replaceChildren(...(field !== undefined && needsValue(operator) ? [inputFor(field, null)] : []));
    };
    const showOperators = () => {
        operatorChoice.replaceChildren(...options((chosen()?.operators ?? []).map((o) => [o, words[o]])));
        showInput();
    };
    fieldChoice.onchange = showOperators;
    operatorChoice.onchange = showInput;
    form.onsubmit = (event) => {
        event.preventDefault();
        const input = slot.firstElementChild;
        add({ field: fieldChoice.value, operator: operatorChoice.value, value: input?.value ?? null });
    };
    showOperators();
    return form;
}
export function chip(text, remove) {
    const close = button("×", remove, "link");
    close.ariaLabel = `Remove ${text}`;
    return make("span", { className: "chip" }, text, close);
}
