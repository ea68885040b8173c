CREATE TABLE "Seat" ("row" BIGINT NOT NULL PRIMARY KEY, "code" TEXT);
CREATE UNIQUE INDEX "Seat_code_key" ON "Seat"("code");
