CREATE INDEX CONCURRENTLY "pets_0_idx" ON "pets"("born", (0 + "id"));
CREATE INDEX CONCURRENTLY "pets_1_idx" ON "pets"("born", (1 + "id"));
CREATE INDEX CONCURRENTLY "pets_2_idx" ON "pets"("born", (2 + "id"));
CREATE INDEX CONCURRENTLY "pets_3_idx" ON "pets"("born", (3 + "id"));
CREATE INDEX CONCURRENTLY "pets_4_idx" ON "pets"("born", (4 + "id"));
CREATE INDEX CONCURRENTLY "pets_5_idx" ON "pets"("born", (5 + "id"));
CREATE INDEX CONCURRENTLY "pets_6_idx" ON "pets"("born", (6 + "id"));

-- migration.sql:7:1: info LNT803: "pets" has 10 indexes, and every INSERT writes to each of them
--   7 | CREATE INDEX CONCURRENTLY "pets_6_idx" ON "pets"("born", (6 + "id"));
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop those that no query uses: ashlar db stats lists them
