CREATE MATERIALIZED VIEW "pet_prices" AS SELECT SUM("price") FROM "pets";
