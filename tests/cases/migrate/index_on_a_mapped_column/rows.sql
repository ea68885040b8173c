INSERT INTO "M" ("id", "the v") VALUES (1, 1);
