CREATE TABLE "pets_tags" ("pet" BIGINT, "tag" BIGINT, PRIMARY KEY ("pet", "tag"));
