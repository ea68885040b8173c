UPDATE "Firm" SET name = :name WHERE id = :id
