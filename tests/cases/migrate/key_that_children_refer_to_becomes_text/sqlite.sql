-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" TEXT NOT NULL PRIMARY KEY
);
INSERT INTO "new_M" ("id") SELECT "id" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
CREATE TABLE "new_C" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mId" TEXT NOT NULL,
    CONSTRAINT "C_mId_fkey" FOREIGN KEY ("mId") REFERENCES "M" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_C" ("id", "mId") SELECT "id", "mId" FROM "C";
DROP TABLE "C";
ALTER TABLE "new_C" RENAME TO "C";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
