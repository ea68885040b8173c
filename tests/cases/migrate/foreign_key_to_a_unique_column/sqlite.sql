-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_M" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "p" TEXT NOT NULL,
    CONSTRAINT "M_p_fkey" FOREIGN KEY ("p") REFERENCES "P" ("name") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_M" ("id", "p") SELECT "id", "p" FROM "M";
DROP TABLE "M";
ALTER TABLE "new_M" RENAME TO "M";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
