WITH old AS (SELECT "id" FROM "logs" WHERE "id" < 5)
DELETE FROM "logs" WHERE "id" IN (SELECT "id" FROM old);
