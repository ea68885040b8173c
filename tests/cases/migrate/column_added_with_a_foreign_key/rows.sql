INSERT INTO "M" ("id") VALUES (1), (2);
