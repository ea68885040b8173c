INSERT INTO "M" ("id", "v") VALUES (1, 'A'), (2, 'B');
