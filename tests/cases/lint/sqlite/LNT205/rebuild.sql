PRAGMA foreign_keys=OFF;
CREATE TABLE "new_pets" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" INTEGER NOT NULL,
    "owner_id" INTEGER NOT NULL,
    CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_pets" ("id", "name", "owner_id") SELECT "id", "name", "owner_id" FROM "pets";
DROP TABLE "pets";
ALTER TABLE "new_pets" RENAME TO "pets";
CREATE INDEX "pets_owner_id_idx" ON "pets"("owner_id");
PRAGMA foreign_keys=ON;

-- migration.sql:4:5: warning LNT205: values of "name" may be cut, rounded or refused: text becomes integer
--   4 |     "name" INTEGER NOT NULL,
--     |     ^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
