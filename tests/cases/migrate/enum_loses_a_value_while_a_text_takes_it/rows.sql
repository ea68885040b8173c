INSERT INTO "M" ("id", "v", "w") VALUES (1, 'something else', 'A'), (2, NULL, 'A');
