DROP VIEW "pet_names";
CREATE VIEW "pet_names" AS SELECT "name", "id" FROM "pets";
