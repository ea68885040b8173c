PRAGMA foreign_keys=OFF;
CREATE TABLE "new_pets" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner_id" INTEGER NOT NULL,
    CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_pets" ("id", "owner_id") SELECT "id", "owner_id" FROM "pets";
DROP TABLE "pets";
ALTER TABLE "new_pets" RENAME TO "pets";
CREATE INDEX "pets_owner_id_idx" ON "pets"("owner_id");
PRAGMA foreign_keys=ON;

-- migration.sql:8:1: warning LNT102: the column "name" of "pets" is dropped with all its values
--   8 | DROP TABLE "pets";
--     | ^^^^^^^^^^^^^^^^^
--   help: keep a copy of the values, and drop the column only after no running version uses it
-- migration.sql:8:1: warning LNT403: a server of the release before still reads the column "name" while this one is deployed, and fails
--   8 | DROP TABLE "pets";
--     | ^^^^^^^^^^^^^^^^^
--   help: take the field out of the client first, with @ignore in the schema, and drop it one release later
