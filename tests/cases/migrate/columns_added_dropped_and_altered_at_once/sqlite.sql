-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "b" TEXT NOT NULL DEFAULT 'x',
    "c" BIGINT NOT NULL DEFAULT 2,
    "d" BOOLEAN
);
INSERT INTO "new_M" ("b", "c", "id") SELECT coalesce("b", 'x') AS "b", "c", "id" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
