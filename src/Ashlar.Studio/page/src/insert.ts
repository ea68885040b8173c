import type { Field, Model, Values } from "./api.js";
import { button, make, options } from "./elements.js";
import { inputFor, type ValueInput } from "./input.js";

type Choice = "value" | "default" | "null";

/** Asks for a new row: for each field a value, NULL, or what the database or the schema gives it. */
export function askForRow(model: Model, save: (values: Values) => Promise<void>): void {
  const entries = model.fields.filter((f) => f.isWritable).map((field) => entryFor(field));
  const problem = make("p", { hidden: true });
  problem.setAttribute("role", "alert");
  const fields = make("div", { className: "fields" }, ...entries.flatMap((e) => e.parts));
  const form = make("form", { method: "dialog" }, make("h2", {}, `New row of ${model.name}`), fields, problem);
  const dialog = make("dialog", {}, form);
  form.append(make("div", { className: "buttons" }, button("Cancel", () => dialog.close()), make("button", { type: "submit", className: "main" }, "Add row")));
  form.onsubmit = (event) => {
    event.preventDefault();
    const values: Values = {};
    for (const entry of entries) {
      entry.write(values);
    }
    save(values).then(
      () => dialog.close(),
      (error: unknown) => {
        problem.hidden = false;
        problem.textContent = error instanceof Error ? error.message : String(error);
      },
    );
  };
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

function entryFor(field: Field): { parts: Node[]; write: (values: Values) => void } {
  const choices: (readonly [Choice, string])[] = [];
  if (field.isOptional) {
    choices.push(["default", "default"]);
  }
  choices.push(["value", "value"]);
  if (!field.isRequired && !field.isList) {
    choices.push(["null", "NULL"]);
  }
  const choice = make("select", { ariaLabel: `What ${field.name} gets` }, ...options(choices));
  const input: ValueInput = inputFor(field, null);
  input.oninput = () => (choice.value = "value");
  const label = make("label", {}, field.name, " ", make("small", {}, field.type));
  return {
    parts: [label, input, choice],
    write: (values) => {
      if (choice.value !== "default") {
        values[field.name] = choice.value === "null" ? null : input.value;
      }
    },
  };
}
