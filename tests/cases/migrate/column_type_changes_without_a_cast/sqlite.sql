-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_N" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" INTEGER
);
INSERT INTO "new_N" ("id", "n") SELECT "id", "n" FROM "N";
DROP TABLE "N";
ALTER TABLE "new_N" RENAME TO "N";
CREATE UNIQUE INDEX "N_n_key" ON "N"("n");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
