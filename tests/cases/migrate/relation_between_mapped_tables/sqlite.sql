-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_the ms" (
    "m id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "p id" INTEGER,
    CONSTRAINT "the ms_p id_fkey" FOREIGN KEY ("p id") REFERENCES "ps" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_the ms" ("m id", "p id") SELECT "m id", "p id" FROM "the ms";
DROP TABLE "the ms";
ALTER TABLE "new_the ms" RENAME TO "the ms";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
