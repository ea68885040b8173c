CREATE TABLE "a" ("x" BIGINT, "y" BIGINT, PRIMARY KEY ("x", "y"));
CREATE TABLE "b" ("id" BIGINT PRIMARY KEY, "ax" BIGINT, "ay" BIGINT, FOREIGN KEY ("ax", "ay") REFERENCES "a"("x", "y"));
CREATE INDEX "b_ay_ax_idx" ON "b"("ay", "ax");
