-- Parameters with the names of C# and of what is generated.
SELECT id FROM "Thing" WHERE name IN (:session, :cancellationToken, :this, :value, :row, :_class, :a_1, :a1)
