INSERT INTO "M" ("id", "a") VALUES (1, 1);
