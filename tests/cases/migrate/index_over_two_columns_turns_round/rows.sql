INSERT INTO "M" ("id", "v", "w") VALUES (1, 1, 1), (2, 1, 2);
