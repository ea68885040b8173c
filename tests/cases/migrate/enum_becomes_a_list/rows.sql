INSERT INTO "M" ("id", "v", "w") VALUES (1, 'A', '{A,B}');
