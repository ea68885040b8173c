CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "interval" interval);
