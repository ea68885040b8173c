CREATE TABLE "new_users" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT
);
INSERT INTO "new_users" ("email", "id", "name") SELECT "email", "id", "name" FROM "users";
DROP TABLE "users";
PRAGMA foreign_keys=OFF;
ALTER TABLE "new_users" RENAME TO "users";
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
CREATE TRIGGER "users_no_empty_email" BEFORE INSERT ON "users" WHEN NEW."email" = '' BEGIN
    SELECT RAISE(ABORT, 'empty');
END;

-- migration.sql:7:1: error LNT901: dropping "users" to make it anew deletes the rows of "pets" that refer to it
--   7 | DROP TABLE "users";
--     | ^^^^^^^^^^^^^^^^^^
--   help: turn foreign keys off before the migration's first statement, and on again behind its last
--         PRAGMA foreign_keys=OFF;
