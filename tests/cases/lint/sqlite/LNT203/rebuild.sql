PRAGMA foreign_keys=OFF;
CREATE TABLE "new_users" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL
);
INSERT INTO "new_users" ("email", "id", "name") SELECT "email", "id", "name" FROM "users";
DROP TABLE "users";
ALTER TABLE "new_users" RENAME TO "users";
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
CREATE TRIGGER "users_no_empty_email" BEFORE INSERT ON "users" WHEN NEW."email" = '' BEGIN
    SELECT RAISE(ABORT, 'empty');
END;
PRAGMA foreign_keys=ON;

-- migration.sql:5:5: warning LNT203: fails where "name" of "users" is NULL
--   5 |     "name" TEXT NOT NULL
--     |     ^^^^^^^^^^^^^^^^^^^^
--   help: fill the rows first
--         UPDATE "users" SET "name" = … WHERE "name" IS NULL;
