CREATE TABLE "logs" ("id" INTEGER NOT NULL PRIMARY KEY, "a" TEXT, "b" TEXT, "c" TEXT, "d" TEXT, "e" TEXT, "f" TEXT, "g" TEXT, "h" TEXT, "i" TEXT);
CREATE INDEX "logs_a_idx" ON "logs"("a");
CREATE INDEX "logs_b_idx" ON "logs"("b");
CREATE INDEX "logs_c_idx" ON "logs"("c");
CREATE INDEX "logs_d_idx" ON "logs"("d");
CREATE INDEX "logs_e_idx" ON "logs"("e");
CREATE INDEX "logs_f_idx" ON "logs"("f");
CREATE INDEX "logs_g_idx" ON "logs"("g");
CREATE INDEX "logs_h_idx" ON "logs"("h");
CREATE INDEX "logs_i_idx" ON "logs"("i");

-- migration.sql:10:1: info LNT803: "logs" has 10 indexes, and every INSERT writes to each of them
--   10 | CREATE INDEX "logs_i_idx" ON "logs"("i");
--      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop those that no query uses: ashlar db stats lists them
