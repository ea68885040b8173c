INSERT INTO "M" ("id", "v") VALUES (1, '7'), (2, NULL);
