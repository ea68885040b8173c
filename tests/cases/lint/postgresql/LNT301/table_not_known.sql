CREATE INDEX "x_idx" ON "made_elsewhere"("x");

-- migration.sql:1:1: warning LNT301: nothing can be written to "made_elsewhere" until the index is built (SHARE lock: it stops every write; reads go on)
--   1 | CREATE INDEX "x_idx" ON "made_elsewhere"("x");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build it with CONCURRENTLY, in a migration of its own
--         CREATE INDEX CONCURRENTLY "x_idx" ON "made_elsewhere"("x");
