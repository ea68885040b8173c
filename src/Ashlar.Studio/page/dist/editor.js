import { button, make } from "./elements.js";
import { inputFor } from "./input.js";
export function edit(cell, field, value, save, cancel) {
    const input = inputFor(field, value);
    const editor = make("div", { className: "editor" }, input, button("Save", () => save(input.value), "main"));
    if (!field.isRequired) {
        editor.append(button("NULL", () => save(null)));
    }
    editor.append(button("Cancel", cancel));
    editor.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
            event.stopPropagation();
            cancel();
        }
        else if (event.key === "Enter" && event.target === input && !(input instanceof HTMLTextAreaElement && !event.ctrlKey)) {
            event.preventDefault();
            save(input.value);
        }
    });
    cell.className = "editing";
    cell.replaceChildren(editor);
    input.focus();
}
