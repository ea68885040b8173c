ALTER TABLE "public"."events" DETACH PARTITION "public"."events_2026";

-- migration.sql:1:31: warning LNT319: detaching waits for every query on "events" and all its partitions, and new ones wait behind it (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "public"."events" DETACH PARTITION "public"."events_2026";
--     |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: detach with CONCURRENTLY, in a migration of its own
--         ALTER TABLE "events" DETACH PARTITION "public"."events_2026" CONCURRENTLY;
