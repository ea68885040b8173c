CREATE TABLE "a" ("x" BIGINT, "y" BIGINT, PRIMARY KEY ("x", "y"));
CREATE TABLE "profiles" ("user_id" INTEGER PRIMARY KEY REFERENCES "users"("id"));
