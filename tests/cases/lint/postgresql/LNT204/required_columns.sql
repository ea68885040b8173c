ALTER TABLE "events_2027" ADD CONSTRAINT "events_2027_pkey" PRIMARY KEY ("id");

-- migration.sql:1:27: warning LNT304: nobody can use "events_2027" until the index of the primary key is built (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "events_2027" ADD CONSTRAINT "events_2027_pkey" PRIMARY KEY ("id");
--     |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build a unique index with CONCURRENTLY first, and make it the key afterwards, which takes no time
--         CREATE UNIQUE INDEX CONCURRENTLY "events_2027_pkey" ON "events_2027"("id");
--         ALTER TABLE "events_2027" ADD CONSTRAINT "events_2027_pkey" PRIMARY KEY USING INDEX "events_2027_pkey";
