INSERT INTO "M" ("id", "a", "b", "c") VALUES (1, 1, 'x', 1), (2, 2, 'y', 2);
