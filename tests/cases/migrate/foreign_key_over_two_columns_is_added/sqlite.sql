-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER,
    "b" INTEGER,
    CONSTRAINT "M_a_b_fkey" FOREIGN KEY ("a", "b") REFERENCES "P" ("a", "b") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_M" ("a", "b", "id") SELECT "a", "b", "id" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
