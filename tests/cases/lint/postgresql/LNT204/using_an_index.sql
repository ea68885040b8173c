CREATE UNIQUE INDEX "logs_pkey" ON "logs"("id");
ALTER TABLE "logs" ADD CONSTRAINT "logs_pkey" PRIMARY KEY USING INDEX "logs_pkey";

-- migration.sql:1:1: warning LNT201: fails where rows of "logs" share the same "id"
--   1 | CREATE UNIQUE INDEX "logs_pkey" ON "logs"("id");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for duplicates first, and resolve them in a migration of their own
--         SELECT "id", COUNT(*) FROM "logs" GROUP BY "id" HAVING COUNT(*) > 1;
-- migration.sql:1:1: warning LNT301: nothing can be written to "logs" until the index is built (SHARE lock: it stops every write; reads go on)
--   1 | CREATE UNIQUE INDEX "logs_pkey" ON "logs"("id");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build it with CONCURRENTLY, in a migration of its own
--         CREATE UNIQUE INDEX CONCURRENTLY "logs_pkey" ON "logs"("id");
-- migration.sql:2:20: warning LNT204: the primary key makes "id" of "logs" required, which reads every row and fails on NULL (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | ALTER TABLE "logs" ADD CONSTRAINT "logs_pkey" PRIMARY KEY USING INDEX "logs_pkey";
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: make the columns required in an earlier migration, by way of a check that is validated first
