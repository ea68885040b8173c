PRAGMA foreign_keys=OFF;
CREATE TABLE "new_pets" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT,
    "owner_id" INTEGER NOT NULL,
    CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_pets" ("id", "name", "owner_id") SELECT "id", "name", "owner_id" FROM "pets";
DROP TABLE "pets";
ALTER TABLE "new_pets" RENAME TO "pets";
CREATE INDEX "pets_owner_id_idx" ON "pets"("owner_id");
PRAGMA foreign_keys=ON;

-- migration.sql:4:5: info LNT404: versions that still run take "name" of "pets" for required, and fail on the first NULL
--   4 |     "name" TEXT,
--     |     ^^^^^^^^^^^
--   help: write the first NULL only after every running version can read one
