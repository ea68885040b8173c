-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_A" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_A" ("id", "v") SELECT "id", coalesce("v", 1) AS "v" FROM "A";
DROP TABLE "A";
ALTER TABLE "new_A" RENAME TO "A";
CREATE TABLE "new_B" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" INTEGER NOT NULL DEFAULT 2
);
INSERT INTO "new_B" ("id", "v") SELECT "id", coalesce("v", 2) AS "v" FROM "B";
DROP TABLE "B";
ALTER TABLE "new_B" RENAME TO "B";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
