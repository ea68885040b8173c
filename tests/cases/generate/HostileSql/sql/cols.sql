-- Columns with the names of what is generated around them, and of what every object has.
SELECT id AS cols, id AS cols_row, id AS cols_fields, id AS cols_model, mood AS mood_model, id AS row, id AS depth, id AS descriptor, id AS print_members, id AS get_type, id AS finalize, name AS class, name AS "this", name AS item
FROM "Thing"
