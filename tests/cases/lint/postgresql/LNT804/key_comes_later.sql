CREATE TABLE "visits" ("id" BIGINT NOT NULL);
ALTER TABLE "visits" ADD CONSTRAINT "visits_pkey" PRIMARY KEY ("id");
