-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Seat" (
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    PRIMARY KEY ("row", "number")
);
INSERT INTO "new_Seat" ("number", "row") SELECT "number", "row" FROM "Seat";
DROP TABLE "Seat";
ALTER TABLE "new_Seat" RENAME TO "Seat";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
