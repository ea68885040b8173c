UPDATE "Author" SET name = :name WHERE id = :id
