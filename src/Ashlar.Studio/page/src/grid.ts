import type { Field, Model, Relation, Row, RowsPage, Sort } from "./api.js";
import { edit } from "./editor.js";
import { button, make } from "./elements.js";

export interface GridActions {
  sort: (field: string) => void;
  follow: (row: Row, relation: Relation) => void;
  save: (row: Row, field: Field, value: string | null) => Promise<boolean>;
  select: () => void;
}

/** The rows as a table. Double-click or Enter edits a cell. */
export class Grid {
  readonly element: HTMLTableElement;
  private readonly marks = new Map<Row, HTMLInputElement>();

  constructor(
    private readonly model: Model,
    page: RowsPage,
    sort: Sort | null,
    private readonly actions: GridActions,
  ) {
    const titles = model.fields.map((f) => this.title(f, sort));
    const links = model.relations.map((r) => make("th", {}, r.name, make("small", {}, r.model + (r.isList ? "[]" : ""))));
    const head = make("tr", {}, ...(model.isEditable ? [make("th")] : []), ...titles, ...links);
    this.element = make("table", {}, make("thead", {}, head), make("tbody", {}, ...page.rows.map((row) => this.row(row))));
  }

  get selected(): Row[] {
    return [...this.marks].filter(([, mark]) => mark.checked).map(([row]) => row);
  }

  private title(field: Field, sort: Sort | null): HTMLTableCellElement {
    const arrow = sort?.field === field.name ? (sort.descending ? " ↓" : " ↑") : "";
    const name = field.isSortable ? button(field.name + arrow, () => this.actions.sort(field.name)) : field.name;
    return make("th", { title: field.documentation ?? "" }, name, make("small", {}, field.type + (field.isKey ? " key" : "")));
  }

  private row(row: Row): HTMLTableRowElement {
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

  private cell(row: Row, field: Field, index: number): HTMLTableCellElement {
    const cell = make("td");
    this.show(cell, row, field, index);
    if (this.model.isEditable && field.isWritable && !row.cut.includes(index)) {
      const start = (): void => {
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

  private show(cell: HTMLTableCellElement, row: Row, field: Field, index: number): void {
    const value = row.cells[index] ?? null;
    const isCut = row.cut.includes(index);
    cell.className = field.isMasked ? "masked" : value === null ? "null" : "";
    cell.classList.toggle("editable", this.model.isEditable && field.isWritable && !isCut);
    cell.textContent = field.isMasked ? "hidden" : (value ?? "NULL") + (isCut ? " … (too long to show)" : "");
    cell.title = field.isMasked ? "" : (value ?? "").slice(0, 1000);
  }

  private edit(cell: HTMLTableCellElement, row: Row, field: Field, index: number): void {
    const done = (): void => {
      this.show(cell, row, field, index);
      cell.focus();
    };
    const save = (value: string | null): void => {
      void this.actions.save(row, field, value).then((isSaved) => {
        if (!isSaved) {
          cell.querySelector<HTMLElement>("input, select, textarea")?.focus();
        }
      });
    };
    edit(cell, field, field.isMasked ? null : (row.cells[index] ?? null), save, done);
  }
}
