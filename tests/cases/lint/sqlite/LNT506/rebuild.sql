BEGIN;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_users" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT
);
INSERT INTO "new_users" ("email", "id", "name") SELECT "email", "id", "name" FROM "users";
DROP TABLE "users";
ALTER TABLE "new_users" RENAME TO "users";
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
CREATE TRIGGER "users_no_empty_email" BEFORE INSERT ON "users" WHEN NEW."email" = '' BEGIN
    SELECT RAISE(ABORT, 'empty');
END;
PRAGMA foreign_keys=ON;
COMMIT;

-- migration.sql:2:1: error LNT506: does nothing between BEGIN and COMMIT: foreign keys stay on, and a table that is dropped deletes the rows that refer to it
--   2 | PRAGMA foreign_keys=OFF;
--     | ^^^^^^^^^^^^^^^^^^^
--   help: write it before BEGIN; or leave out BEGIN and COMMIT, for ashlar sees to both
-- migration.sql:9:1: error LNT901: dropping "users" to make it anew deletes the rows of "pets" that refer to it
--   9 | DROP TABLE "users";
--     | ^^^^^^^^^^^^^^^^^^
--   help: turn foreign keys off before the migration's first statement, and on again behind its last
--         PRAGMA foreign_keys=OFF;
-- migration.sql:15:1: error LNT506: does nothing between BEGIN and COMMIT: foreign keys stay on, and a table that is dropped deletes the rows that refer to it
--   15 | PRAGMA foreign_keys=ON;
--      | ^^^^^^^^^^^^^^^^^^^
--   help: write it before BEGIN; or leave out BEGIN and COMMIT, for ashlar sees to both
