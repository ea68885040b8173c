INSERT INTO "Owner" ("id", "name") VALUES (1, 'Ann'), (2, 'Bob');
INSERT INTO "Pet" ("id", "name", "ownerId") VALUES (1, 'Rex', 1), (2, 'Tom', 1), (3, 'Kit', 2);
