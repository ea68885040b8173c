CREATE INDEX IF NOT EXISTS "users_lower_idx" ON ONLY "public"."users" USING btree (lower("nick") DESC, "age") WHERE "age" > 3;

-- migration.sql:1:1: warning LNT301: nothing can be written to "public.users" until the index is built (SHARE lock: it stops every write; reads go on)
--   1 | CREATE INDEX IF NOT EXISTS "users_lower_idx" ON ONLY "public"."users" USING btree (lower("nick") DESC, "age") WHERE "age" > 3;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build it with CONCURRENTLY, in a migration of its own
--         CREATE INDEX CONCURRENTLY IF NOT EXISTS "users_lower_idx" ON ONLY "public"."users" USING btree (lower("nick") DESC, "age") WHERE "age" > 3;
