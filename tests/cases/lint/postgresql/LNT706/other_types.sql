CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "tax_rate" REAL, "weight" DOUBLE PRECISION, "price_factor" REAL, "priced" REAL, "amount" BIGINT);
