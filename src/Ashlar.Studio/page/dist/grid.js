import { edit } from "./editor.js";
import { button, make } from "./elements.js";
export class Grid {
    model;
    actions;
    element;
    marks = new Map();
    constructor(model, page, sort, actions) {
        this.model = model;
        this.actions = actions;
        const titles = model.fields.map((f) => this.title(f, sort));
        const links = model.relations.map((r) => make("th", {}, r.name, make("small", {}, r.model + (r.isList ? "[]" : ""))));
        const head = make("tr", {}, ...(model.isEditable ? [make("th")] : []), ...titles, ...links);
        this.element = make("table", {}, make("thead", {}, head), make("tbody", {}, ...page.rows.map((row) => this.row(row))));
    }
    get selected() {
        return [...this.marks].filter(([, mark]) => mark.checked).map(([row]) => row);
    }
    title(field, sort) {
        const arrow = sort?.field === field.name ? (sort.descending ? " ↓" : " ↑") : "";
        const name = field.isSortable ? button(field.name + arrow, () => this.actions.sort(field.name)) : field.name;
        return make("th", { title: field.documentation ?? "" }, name, make("small", {}, field.type + (field.isKey ? " key" : "")));
    }
    row(row) {
        const element = make("tr");
        if (this.model.isEditable) {
            const mark = make("input", { type: "checkbox", ariaLabel: `Select ${row.key?.join(", ") ?? "row"}` });
            mark.onchange = () => {
                element.classList.toggle("selected", mark.checked);
                this.actions.select();
            };
            this.marks.set(row, mark);
            element.append(make("td", {}, mark));
        }
        element.append(...this.model.fields.map((field, index) => this.cell(row, field, index)));
        element.append(...this.model.relations.map((r) => make("td", {}, button(r.isList ? `${r.name} →` : `${r.model} →`, () => this.actions.follow(row, r), "link"))));
        return element;
    }
    cell(row, field, index) {
        const cell = make("td");
        this.show(cell, row, field, index);
        if (this.model.isEditable && field.isWritable && !row.cut.includes(index)) {
            const start = () => {
                if (!cell.classList.contains("editing")) {
                    this.edit(cell, row, field, index);
                }
            };
            cell.tabIndex = 0;
            cell.ondblclick = start;
            cell.onkeydown = (event) => {
                if (event.key === "Enter" && event.target === cell) {
                    event.preventDefault();
                    start();
                }
            };
        }
        return cell;
    }
    show(cell, row, field, index) {
        const value = row.cells[index] ?? null;
        const isCut = row.cut.includes(index);
        cell.className = field.isMasked ? "masked" : value === null ? "null" : "";
        cell.classList.toggle("editable", this.model.isEditable && field.isWritable && !isCut);
        cell.textContent = field.isMasked ? "hidden" : (value ?? "NULL") + (isCut ? " … (too long to show)" : "");
        cell.title = field.isMasked ? "" : (value ?? "").slice(0, 1000);
    }
    edit(cell, row, field, index) {
        const done = () => {
            this.show(cell, row, field, index);
            cell.focus();
        };
        const save = (value) => {
            void this.actions.save(row, field, value).then((isSaved) => {
                if (!isSaved) {
                    cell.querySelector("input, select, textarea")?.focus();
                }
            });
        };
        edit(cell, field, field.isMasked ? null : (row.cells[index] ?? null), save, done);
    }
}
