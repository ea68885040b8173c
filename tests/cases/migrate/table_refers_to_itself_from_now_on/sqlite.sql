-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "upId" INTEGER,
    CONSTRAINT "M_upId_fkey" FOREIGN KEY ("upId") REFERENCES "M" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_M" ("id", "upId") SELECT "id", "upId" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
