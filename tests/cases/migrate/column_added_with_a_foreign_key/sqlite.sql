-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pId" INTEGER,
    CONSTRAINT "M_pId_fkey" FOREIGN KEY ("pId") REFERENCES "P" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_M" ("id") SELECT "id" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
