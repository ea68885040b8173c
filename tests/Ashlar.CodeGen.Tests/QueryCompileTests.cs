namespace Ashlar.CodeGen.Tests;

/// <summary>What compiles has a translation, and what has none does not compile. Each question is asked with its opposite, so that a typing error proves nothing.</summary>
public class QueryCompileTests
{
    private static readonly Lazy<IReadOnlyList<GeneratedFile>> s_client = new(() => GenerateCase.Generate("""
        generator client {
          provider        = "ashlar"
          previewFeatures = ["views"]
        }

        datasource db {
          provider = "postgresql"
        }

        model Pet {
          id     Int    @id
          /// @tenant
          userId String
          name   String
          age    Int
          nick   String?
          weight Float?
          /// @hidden
          chip   String
          logs   Log[]
          marks  Mark[]
        }

        model Mark {
          name String @id
          pets Pet[]
        }

        /// @tenant(pet)
        model Log {
          id    Int    @id
          petId Int
          pet   Pet    @relation(fields: [petId], references: [id])
          text  String
        }

        model Bin {
          id       Int       @id
          name     String
          /// @softDelete
          thrownAt DateTime?
          papers   Paper[]
        }

        model Contact {
          id    Int     @id
          /// @encrypted(deterministic)
          email String  @unique
          /// @encrypted(deterministic)
          phone String?
          /// @encrypted
          notes String
          /// @encrypted @hidden
          photo Bytes
        }

        model Paper {
          id       Int    @id
          title    String
          /// @version
          revision Int
          binId    Int?
          bin      Bin?   @relation(fields: [binId], references: [id])
        }

        model Box {
          id     Int      @id
          tags   String[]
          counts Int[]
        }

        /// Everybody's.
        /// @fulltext(name)
        model Species {
          name String @id
        }

        view Totals {
          pets Int
        }
        """, "schema.prisma", "Shop").Files);

    public static TheoryData<string, string, string> Questions => new()
    {
        { "a tenant's model without a tenant", "db.ForTenant(\"u\").Pets", "db.Pets" },
        { "a child of a tenant's model without a tenant", "db.ForTenant(\"u\").Logs", "db.Logs" },
        { "a row for nobody", "new PetCreate { Id = 1, Name = \"Rex\", Age = 2, Chip = \"c\" }", "new PetCreate { Id = 1, UserId = \"u\", Name = \"Rex\", Age = 2, Chip = \"c\" }" },
        { "a row without a value that it must have", "new LogCreate { Id = 1, PetId = 1, Text = \"fed\" }", "new LogCreate { Id = 1, PetId = 1 }" },
        { "a number compared with a text", "pets.Where(p => p.Age == 3)", "pets.Where(p => p.Age == \"3\")" },
        { "a text compared with a number", "pets.Where(p => p.Name == \"3\")", "pets.Where(p => p.Name == 3)" },
        { "two columns of different types compared", "pets.Where(p => p.Name == p.Chip)", "pets.Where(p => p.Name == p.Age)" },
        { "null where a column has always a value", "pets.Where(p => p.Nick == null)", "pets.Where(p => p.Age == null)" },
        { "a text method of a number", "pets.Where(p => p.Name.Contains(\"e\"))", "pets.Where(p => p.Age.Contains(\"e\"))" },
        { "a method that no database knows", "pets.Where(p => p.Name.EndsWith(\"x\"))", "pets.Where(p => p.Name.Normalize() == \"x\")" },
        { "a number as a condition", "pets.Where(p => p.Age > 1)", "pets.Where(p => p.Age)" },
        { "a hidden field in a response", "new PetResponse { Id = 1, UserId = \"u\", Name = \"\", Age = 1, Nick = null, Weight = null }", "new PetResponse { Id = 1, UserId = \"u\", Name = \"\", Age = 1, Nick = null, Weight = null, Chip = \"c\" }" },
        { "a hidden field read from a response", "PetResponse.From(pet).Name", "PetResponse.From(pet).Chip" },
        { "a row of another model as a response", "LogResponse.From(log)", "LogResponse.From(pet)" },
        { "a key that is set", "new PetUpdate { Name = \"Rex\" }", "new PetUpdate { Id = 2 }" },
        { "a tenant that is set", "new PetUpdate { Age = 2 }", "new PetUpdate { UserId = \"other\" }" },
        { "a change of a counted row without its version", "db.Papers.UpdateAsync(1, 3, new PaperUpdate { Title = text })", "db.Papers.UpdateAsync(1, new PaperUpdate { Title = text })" },
        { "changes of a counted row without its version", "db.Papers.UpdateAsync(new Paper { Id = 1, Title = text, Revision = 3, BinId = null }, p => [p.Title.Set(text)])", "db.Papers.UpdateAsync(1, p => [p.Title.Set(text)])" },
        { "a version for rows that are not counted", "pets.UpdateAsync(1, p => [p.Name.Set(text)])", "pets.UpdateAsync(1, 3, p => [p.Name.Set(text)])" },
        { "a version that is set", "new PaperUpdate { Title = text }", "new PaperUpdate { Revision = 2 }" },
        { "deleted rows where rows are removed", "db.Bins.WithDeleted().OnlyDeleted()", "db.Papers.WithDeleted()" },
        { "only deleted rows where rows are removed", "db.Bins.Where(b => b.ThrownAt == null).OnlyDeleted()", "db.Papers.OnlyDeleted()" },
        { "a row restored that was removed", "db.Bins.RestoreAsync(1)", "db.Papers.RestoreAsync(1)" },
        { "rows restored that were removed", "db.Bins.RestoreAsync()", "db.Papers.RestoreAsync()" },
        { "a row removed twice", "db.Bins.HardDeleteAsync(1)", "db.Papers.HardDeleteAsync(1)" },
        { "the time of a delete that is set", "new BinUpdate { Name = text }", "new BinUpdate { ThrownAt = null }" },
        { "an encrypted field compared", "db.Contacts.Where(c => c.Email == text)", "db.Contacts.Where(c => c.Notes == text)" },
        { "an encrypted field looked for", "db.Contacts.Where(c => c.Email.In(text))", "db.Contacts.Where(c => c.Notes.In(text))" },
        { "an order of encrypted values", "db.Contacts.OrderBy(c => c.Id)", "db.Contacts.OrderBy(c => c.Notes)" },
        { "an order of values that are only equal or not", "db.Contacts.OrderBy(c => c.Id.Desc)", "db.Contacts.OrderBy(c => c.Email)" },
        { "a range of encrypted values", "db.Contacts.Where(c => c.Phone != null)", "db.Contacts.Where(c => c.Email > text)" },
        { "a search inside of encrypted values", "db.Contacts.Where(c => c.Notes.IsNotNull)", "db.Contacts.Where(c => c.Email.Contains(text))" },
        { "groups of encrypted values", "db.Contacts.GroupBy(c => c.Id)", "db.Contacts.GroupBy(c => c.Email)" },
        { "an upsert by a key that cannot be compared", "db.Contacts.UpsertAsync(c => c.Email, null!, c => [c.Notes.Set(text)])", "db.Contacts.UpsertAsync(c => c.Notes, null!, c => [c.Notes.Set(text)])" },
        { "an encrypted and hidden field read from a response", "ContactResponse.From(null!).Notes", "ContactResponse.From(null!).Photo" },
        { "an include of what is no relation", "pets.Include(p => p.Logs)", "pets.Include(p => p.Name)" },
        { "an include of another model's relation", "logs.Include(l => l.Pet)", "pets.Include(_ => log)" },
        { "a related row that need not be one", "logs.Where(l => l.Pet.Is(p => p.Age > 1))", "pets.Where(p => p.Logs.Is(l => l.Id > 1))" },
        { "a quantifier over one row", "pets.Where(p => p.Logs.Any(l => l.Text == \"fed\"))", "logs.Where(l => l.Pet.Any(p => p.Age > 1))" },
        { "an order by a relation", "pets.OrderBy(p => p.Age.Desc)", "pets.OrderBy(p => p.Logs)" },
        { "a row made in a view", "db.Species.CreateAsync(new() { Name = \"Dog\" })", "db.Totals.CreateAsync(new() { Pets = 1 })" },
        { "a row made across tenants", "db.AcrossTenants().Species.CreateAsync(new() { Name = \"Dog\" })", "db.AcrossTenants().Pets.CreateAsync(new() { Id = 1, Name = \"Rex\", Age = 1, Chip = \"c\" })" },
        { "a related row that says to whom it is related", "pets.CreateAsync(rex, p => [p.Logs.Create(new() { Id = 1, Text = text })])", "pets.CreateAsync(rex, p => [p.Logs.Create(new() { Id = 1, Text = text, PetId = 2 })])" },
        { "a related row of another relation", "pets.CreateAsync(rex, p => [p.Marks.Create(new() { Name = text })])", "pets.CreateAsync(rex, p => [p.Logs.Create(new MarkCreate { Name = text })])" },
        { "related rows of another row", "pets.CreateAsync(rex, p => [p.Logs.Connect(l => l.Text == text)])", "db.Marks.CreateAsync(new() { Name = text }, m => [m.Logs.Connect(l => l.Text == text)])" },
        { "rows of a tenant connected from outside", "pets.CreateAsync(rex, p => [p.Marks.Connect(m => m.Name == text)])", "db.Marks.CreateAsync(new() { Name = text }, m => [m.Pets.Connect(p => p.Name == text)])" },
        { "related rows of what may exist already", "pets.CreateAsync(rex, p => [])", "pets.UpsertAsync(p => p.Id, rex, p => [p.Logs.Create(new() { Id = 1, Text = text })])" },
        { "related rows as a condition", "pets.Where(p => p.Logs.Any())", "pets.Where(p => p.Logs.Create(new() { Id = 1, Text = text }))" },
        { "a row of a relation that its field holds", "logs.CreateAsync(new() { Id = 1, Text = text, PetId = 1 })", "logs.CreateAsync(new() { Id = 1, Text = text, PetId = 1 }, l => [l.Pet.Create(rex)])" },
        { "the name of a column from outside", "db.QueryAsync<int>($\"SELECT 1 WHERE {1} = 1\")", "db.QueryAsync<int>(\"SELECT 1 WHERE \" + text)" },
        { "a sum of texts", "pets.GroupBy(p => p.Nick).Select(g => g.Sum(p => p.Age))", "pets.GroupBy(p => p.Nick).Select(g => g.Sum(p => p.Name))" },
        { "null where an expression is no field", "pets.Where(p => p.Nick.ToLower().IsNull)", "pets.Where(p => p.Nick.ToLower() == null)" },
        { "null on the left of a required field", "pets.Where(p => p.Nick != null)", "pets.Where(p => null == p.Name)" },
        { "an optional number added to a text", "pets.Where(p => p.Age + (Expr<int?>)1 == (int?)null)", "pets.Where(p => p.Name + (Expr<int?>)1 == null)" },
        { "something smaller than null", "pets.Where(p => p.Weight < 3)", "pets.Where(p => p.Weight < null)" },
        { "a required field set to null", "pets.UpdateAsync(p => [p.Nick.Set(null)])", "pets.UpdateAsync(p => [p.Name.Set(null)])" },
        { "texts joined by C#", "pets.Where(p => p.Name.Concat(\"x\") == \"y\")", "pets.UpdateAsync(p => [p.Name.Set(p.Name + \"x\")])" },
        { "a raw value of a type that no database has", "db.QueryAsync<int>($\"SELECT {1}\")", "db.QueryAsync<int>($\"SELECT {Guid.Empty}\")" },
        { "a raw character, which C# takes for a number", "db.QueryAsync<string>($\"SELECT {\"x\"}\")", "db.QueryAsync<string>($\"SELECT {'x'}\")" },
        { "a page of a view, whose rows have no key", "db.Species.PageAsync(5)", "db.Totals.PageAsync(5)" },
        { "a list of related rows in a condition", "pets.Select(p => (p.Name, p.Logs.Select(l => l.Text)))", "pets.Where(p => p.Logs.Select(l => l.Text) == p.Logs.Select(l => l.Text))" },
        { "a subquery of another type", "pets.Where(p => p.Id.In(logs.Select(l => l.PetId)))", "pets.Where(p => p.Id.In(logs.Select(l => l.Text)))" },
        { "the part of a text as a number's", "pets.Where(p => p.Name.Substring(1) == \"x\")", "pets.Where(p => p.Age.Substring(1) == \"x\")" },
        { "rows connected without a table between", "pets.ConnectAsync(p => p.Marks, m => m.Name == text)", "pets.ConnectAsync(p => p.Logs, l => l.Text == text)" },
        { "a search of what has no words", "db.Species.Where(s => s.Search(text))", "db.Papers.Where(p => p.Search(text))" },
        { "a search for a number", "db.Species.CountAsync(s => s.Search(text))", "db.Species.CountAsync(s => s.Search(3))" },
        { "a search as an order", "db.Species.OrderBy(s => s.Search(text).Rank.Desc)", "db.Species.OrderBy(s => s.Search(text))" },
        { "a search of what a view reads", "db.Species.Where(s => !s.Search(text))", "db.Totals.Where(t => t.Search(text))" },
        { "a number in a list of texts", "db.Boxes.Where(b => b.Tags.Has(text))", "db.Boxes.Where(b => b.Tags.Has(3))" },
        { "a text added to a list of numbers", "db.Boxes.UpdateAsync(1, b => [b.Counts.Append(3)])", "db.Boxes.UpdateAsync(1, b => [b.Counts.Append(text)])" },
        { "a list as a text", "db.Boxes.Where(b => b.Tags.Length > 1)", "db.Boxes.Where(b => b.Tags.Contains(text))" },
        { "a list that is null", "db.Boxes.Where(b => b.Tags.IsEmpty)", "db.Boxes.Where(b => b.Tags == null)" },
        { "a choice of C# between values", "pets.Select(p => Case.When(p.Age > 3, 1).Else(2))", "pets.Select(p => p.Age > 3 ? 1 : 2)" },
        { "a choice of C# between conditions", "pets.Where(p => (p.Age > 3 && p.Name == text) || p.Name == \"b\")", "pets.Where(p => p.Age > 3 ? p.Name == text : p.Name == \"b\")" },
        { "a branch of C#", "pets.Where(p => { return p.Age > 3; })", "pets.Where(p => { if (p.Age > 3) { return p.Name == text; } return p.Name == \"b\"; })" },
        { "a field read as a text of C#", "pets.UpdateAsync(1, p => [p.Name.Append(\"!\")])", "pets.UpdateAsync(1, p => [p.Name.Set(p.Name.ToString())])" },
        { "a field as a text of C#", "pets.Where(p => p.Name == text)", "pets.Where(p => p.Name.ToString() == text)" },
        { "a comparison of C#", "pets.Where(p => p.Name != text)", "pets.Where(p => p.Name.Equals(text))" },
        { "a pattern of C#", "pets.Where(p => p.Age == 3)", "pets.Where(p => p.Age is 3)" },
        { "a null test of C#", "pets.Where(p => p.Nick.IsNull)", "pets.Where(p => p.Nick is null)" },
        { "a condition of the program beside one of the row", "pets.Where(p => p.Age > 1 && p.Name == text)", "pets.Where(p => text.Length > 3)" },
        { "a key that is computed", "pets.UpdateAsync(1, p => [p.Age.Add(1)])", "pets.UpdateAsync(1, p => [p.Id.Add(1)])" },
        { "a tenant that is computed", "pets.UpdateAsync(1, p => [p.Name.Append(text)])", "pets.UpdateAsync(1, p => [p.UserId.Append(text)])" },
        { "a version that is computed", "db.Papers.UpdateAsync(1, 3, p => [p.Title.Append(text)])", "db.Papers.UpdateAsync(1, 3, p => [p.Revision.Add(1)])" },
        { "the time of a delete that is set by a query", "db.Bins.UpdateAsync(1, b => [b.Name.Set(text)])", "db.Bins.UpdateAsync(1, b => [b.ThrownAt.Set(null)])" },
        { "a deleted row that is made", "new BinCreate { Id = 1, Name = text }", "new BinCreate { Id = 1, Name = text, ThrownAt = null }" },
        { "an encrypted field by itself", "db.Contacts.Select(c => c.Id)", "db.Contacts.Select(c => c.Notes)" },
        { "the first row of each encrypted value", "db.Contacts.DistinctBy(c => c.Id)", "db.Contacts.DistinctBy(c => c.Email)" },
        { "the greatest encrypted value", "db.Contacts.AsGroup().Select(g => g.Max(c => c.Id))", "db.Contacts.AsGroup().Select(g => g.Max(c => c.Email))" },
        { "a text behind an encrypted one", "db.Contacts.UpdateAsync(1, c => [c.Notes.Set(text)])", "db.Contacts.UpdateAsync(1, c => [c.Notes.Append(text)])" },
        { "rows removed from a view", "db.Species.Where(x => x.Name == text).DeleteAsync()", "db.Totals.Where(t => t.Pets > 1).DeleteAsync()" },
        { "rows changed in a view", "pets.Where(p => p.Age > 1).UpdateAsync(p => [p.Age.Set(1)])", "db.Totals.Where(t => t.Pets > 1).UpdateAsync(t => [t.Pets.Set(1)])" },
        { "a call as a step", "db.BatchAsync(db.Species.CountStep(), db.Species.CountStep())", "db.BatchAsync(db.Species.CountAsync(), db.Species.CountStep())" },
        { "an upsert by what is not unique", "pets.UpsertAsync(p => p.Id, rex, p => [p.Age.Add(1)])", "pets.UpsertAsync(p => p.Name, rex, p => [p.Age.Add(1)])" },
        { "related rows as a condition by themselves", "pets.Where(p => p.Logs.Any(l => l.Id > 1))", "pets.Where(p => p.Logs)" },
        { "an include of values", "pets.Include(p => p.Logs.Take(1))", "pets.Include(p => p.Logs.Select(l => l.Text))" },
        { "a tenant of another type", "db.ForTenant(text)", "db.ForTenant(1)" },
        { "a tenant inside of a tenant", "db.ForTenant(\"u\").Species", "db.ForTenant(\"u\").ForTenant(\"v\")" },
        { "all tenants from inside of one", "db.AcrossTenants().Pets.CountAsync()", "db.ForTenant(\"u\").AcrossTenants()" },
        { "SQL by hand for a tenant", "db.QueryAsync<int>($\"SELECT 2\")", "db.ForTenant(\"u\").QueryAsync<int>($\"SELECT 2\")" },
        { "an aggregate of a field by itself", "pets.AsGroup().Select(g => g.Sum(p => p.Age))", "pets.Select(p => p.Age.Sum())" },
        { "the field of another model", "pets.OrderBy(p => p.Name)", "pets.OrderBy(p => p.Text)" },
        { "an average of texts", "pets.GroupBy(p => p.Nick).Select(g => g.Average(p => p.Age))", "pets.GroupBy(p => p.Nick).Select(g => g.Average(p => p.Name))" },
        { "a text of a field that may be NULL as one that is there", "Of<string?>(pets.Select(p => p.Nick.Trim().ToLower().ToUpper().TrimStart().TrimEnd()))", "Of<string>(pets.Select(p => p.Nick.Trim().ToLower().ToUpper().TrimStart().TrimEnd()))" },
        { "a part of a text that may be NULL as one that is there", "Of<string>(pets.Select(p => p.Name.Substring(1).Substring(0, 2).Replace(\"a\", p.Chip)))", "Of<string>(pets.Select(p => p.Nick.Substring(1).Substring(0, 2).Replace(\"a\", p.Chip)))" },
        { "a text of a row that may be missing as one that is there", "Of<string?>(db.Papers.Select(p => p.Bin.Select(b => b.Name)))", "Of<string>(db.Papers.Select(p => p.Bin.Select(b => b.Name)))" },
        { "a sum of texts by itself", "pets.SumAsync(p => p.Age)", "pets.SumAsync(p => p.Name)" },
        { "a mean of texts by itself", "pets.AverageAsync(p => p.Weight)", "pets.AverageAsync(p => p.Nick)" },
        { "the greatest related row", "pets.MaxAsync(p => p.Name)", "pets.MaxAsync(p => p.Logs)" },
        { "the smallest encrypted value", "db.Contacts.MinAsync(c => c.Id)", "db.Contacts.MinAsync(c => c.Email)" },
        { "the greatest text of no rows as one that is there", "Of<string?>(pets.AsGroup().Select(g => g.Max(p => p.Name)))", "Of<string>(pets.AsGroup().Select(g => g.Max(p => p.Name)))" },
        { "a text that may be NULL in a group", "Of<string?>(pets.GroupBy(p => p.Nick.ToLower()).Select(g => g.Key))", "Of<string>(pets.GroupBy(p => p.Nick.ToLower()).Select(g => g.Key))" },
        { "a text that may be NULL in a required field", "pets.UpdateAsync(p => [p.Nick.Set(p.Nick.ToLower())])", "pets.UpdateAsync(p => [p.Name.Set(p.Nick.ToLower())])" },
        { "a chosen text that may be NULL as one that is there", "Of<string?>(pets.Select(p => Case.When(p.Age > 3, p.Nick).Else(p.Name.AsNullable())))", "Of<string>(pets.Select(p => Case.When(p.Age > 3, p.Nick).Else(p.Name.AsNullable())))" },
    };

    /// <summary>What LINQ has and stands elsewhere here, or has another name: the right form, the other one, and what the compiler must say of it.</summary>
    public static TheoryData<string, string, string> LinqForms => new()
    {
        { "pets.Select(p => (p.Id, p.Name)).OrderBy(p => p.Name.Desc)", "pets.Select(p => (p.Id, p.Name)).OrderBy(r => r.Item2)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.Select(p => p.Name).OrderBy(p => p.Age, p => p.Name)", "pets.Select(p => p.Name).OrderBy(n => n)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.Take(3).OrderBy(p => p.Name)", "pets.Take(3).OrderByDescending(p => p.Name)", "Write OrderBy(u => u.Name.Desc)" },
        { "pets.Include(p => p.Logs.OrderBy(l => l.Text.Desc).Take(3))", "pets.Include(p => p.Logs.OrderByDescending(l => l.Text).Take(3))", "Write OrderBy(u => u.Name.Desc)" },
        { "pets.Include(p => p.Logs.OrderBy(l => l.Text, l => l.Id))", "pets.Include(p => p.Logs.OrderBy(l => l.Text).ThenBy(l => l.Id))", "one call takes several values" },
        { "pets.Include(p => p.Logs.OrderBy(l => l.Text).Take(3).Skip(1))", "pets.Include(p => p.Logs.Take(3).OrderBy(l => l.Text))", "stand before Skip and Take" },
        { "pets.Include(p => p.Logs.Where(l => l.Text == text).Take(3))", "pets.Include(p => p.Logs.Take(3).Where(l => l.Text == text))", "stand before Skip and Take" },
        { "pets.GroupBy(p => p.Age).Where(g => g.Count() > 1).OrderBy(g => g.Key).Take(3).Skip(1).Select(g => g.Key)", "pets.GroupBy(p => p.Age).Take(3).Where(g => g.Count() > 1)", "stand before Skip and Take" },
        { "pets.Include(p => p.Logs.OrderBy(l => l.Text).Where(l => l.Id > 1).Take(3))", "pets.Include(p => p.Logs.Take(3).ThenBy(l => l.Text))", "stand before Skip and Take" },
        { "pets.Include(p => p.Logs.Where(l => l.Id > 1).Skip(3))", "pets.Include(p => p.Logs.Skip(3).ThenByDescending(l => l.Text))", "stand before Skip and Take" },
        { "pets.Where(p => p.Logs.Any())", "pets.Where(p => p.Logs.Take(3).Any())", "asks all related rows" },
        { "pets.Where(p => p.Logs.Where(l => l.Id > 1).Any(l => l.Text == text))", "pets.Where(p => p.Logs.Take(3).Any(l => l.Text == text))", "asks all related rows" },
        { "pets.Where(p => p.Logs.All(l => l.Text == text))", "pets.Where(p => p.Logs.Skip(3).All(l => l.Text == text))", "asks all related rows" },
        { "pets.Where(p => p.Logs.Count() > 3)", "pets.Where(p => p.Logs.Take(9).Count() > 3)", "asks all related rows" },
        { "pets.Where(p => p.Logs.Count(l => l.Id > 1) > 3)", "pets.Where(p => p.Logs.Take(9).Count(l => l.Id > 1) > 3)", "asks all related rows" },
        { "pets.GroupBy(p => p.Age).OrderBy(g => g.Key).Take(3).Select(g => g.Key)", "pets.GroupBy(p => p.Age).Take(3).ThenBy(g => g.Key)", "stand before Skip and Take" },
        { "pets.GroupBy(p => p.Age).OrderBy(g => g.Key).Skip(3).Select(g => g.Key)", "pets.GroupBy(p => p.Age).Skip(3).ThenByDescending(g => g.Key)", "stand before Skip and Take" },
        { "pets.Select(p => (p.Id, p.Logs.Select(l => (l.Id, l.Text))))", "pets.Select(p => (p.Id, p.Logs.Select(l => new { l.Id, l.Text })))", "Select gives a value, or a tuple of values" },
        { "pets.GroupBy(p => p.Age).Take(3).Select(g => g.Key).OrderBy(g => g.Key)", "pets.GroupBy(p => p.Age).Take(3).OrderBy(g => g.Key)", "stand before Skip and Take" },
        { "pets.Select(p => (p.Id, p.Name)).Into((id, name) => new { id, name })", "pets.Select(p => new { p.Id, p.Name })", "Select gives a value, or a tuple of values" },
        { "pets.Select(p => p.Name).Into(name => name.Length)", "pets.Select(p => \"Rex\")", "Select gives a value, or a tuple of values" },
        { "pets.Select(p => p.Name).Take(3)", "pets.Select(p => p.Name).OrderByDescending(n => n).Take(3)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.Select(p => p.Name).Skip(3)", "pets.Select(p => p.Name).OrderByDescending(p => p.Age)", "Write OrderBy(u => u.Name.Desc)" },
        { "pets.Select(p => p.Name).Skip(3).Take(2)", "pets.Select(p => p.Name).OrderBy(p => p.Name).ThenBy(p => p.Age)", "one call takes several values" },
        { "pets.Select(p => p.Name).OrderBy(p => p.Name).Take(3)", "pets.Select(p => p.Name).Take(3).OrderBy(p => p.Name)", "OrderBy stands before Skip and Take" },
        { "pets.Take(3).Select(p => p.Name).OrderBy(p => p.Name)", "pets.Select(p => p.Name).Skip(3).OrderByDescending(p => p.Name)", "OrderBy stands before Skip and Take" },
        { "pets.Select(p => p.Age).Distinct().OrderBy(p => p.Age).Skip(1)", "pets.Select(p => p.Age).Skip(1).OrderBy(n => n)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.Select(p => p.Age).Distinct().Skip(1).Take(2)", "pets.Select(p => p.Age).Skip(1).Distinct()", "Distinct stands before Skip and Take" },
        { "pets.Take(9).Select(p => p.Age).Distinct()", "((ValueQuery<int>)pets.Select(p => p.Age)).Distinct()", "Distinct stands before Skip and Take" },
        { "((ValueQuery<int>)pets.Select(p => p.Age)).Skip(1).Take(2)", "((ValueQuery<int>)pets.Select(p => p.Age)).ThenBy(n => n)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.Where(p => p.Age > 3).Select(p => p.Name)", "pets.Select(p => p.Name).Where(p => p.Age > 3)", "Where stands before Select" },
        { "pets.Where(p => p.Name == text).Select(p => p.Name).Take(3)", "pets.Select(p => p.Name).Where(n => n == text)", "Where stands before Select" },
        { "pets.Where(p => p.Name != text).Select(p => p.Name).Take(3)", "pets.Select(p => p.Name).Take(3).Where(p => p.Name == text)", "Where stands before Select" },
        { "pets.Select(p => p.Name).Into(n => n.Length)", "pets.Select(p => p.Name).Select(n => n.Length)", "A query selects once" },
        { "pets.Select(p => (p.Id, p.Name)).Take(3).Into((id, name) => name)", "pets.Select(p => (p.Id, p.Name)).Into((id, name) => name).Take(3)", "stands before Into" },
        { "pets.Select(p => (p.Id, p.Name)).OrderBy(p => p.Name).Into((id, name) => name)", "pets.Select(p => (p.Id, p.Name)).Into((id, name) => name).OrderBy(n => n)", "stands before Into" },
        { "pets.Select(p => p.Name).Distinct().Into(n => n.Length)", "pets.Select(p => p.Name).Into(n => n.Length).Distinct()", "stands before Into" },
        { "pets.OrderBy(p => p.Name.Desc)", "pets.OrderByDescending(p => p.Name)", "Write OrderBy(u => u.Name.Desc)" },
        { "pets.OrderBy(p => p.Name, p => p.Age.Desc)", "pets.OrderBy(p => p.Name).ThenByDescending(p => p.Age)", "one call takes several values" },
        { "pets.Select(p => p.Name).Distinct()", "pets.Distinct()", "No two rows are equal" },
        { "pets.GroupBy(p => p.Age).Select(g => (g.Key, g.Count())).OrderBy(g => g.Count().Desc).Take(3)", "pets.GroupBy(p => p.Age).Select(g => (g.Key, g.Count())).OrderByDescending(r => r.Item2)", "the lambda of OrderBy is given what that of Select was given" },
        { "pets.GroupBy(p => p.Age).OrderBy(g => g.Count().Desc).Take(3).Select(g => g.Key).Skip(1)", "pets.GroupBy(p => p.Age).OrderByDescending(g => g.Count())", "Write OrderBy(u => u.Name.Desc)" },
        { "pets.DistinctBy(p => (p.Name, p.Age)).DistinctBy(p => p.Nick)", "pets.Select(p => p.Name).OrderBy(p => p.Logs)", "to 'Ashlar.Ordering'" },
        { "db.Contacts.Select(c => c.Id).OrderBy(c => c.Id)", "db.Contacts.Select(c => c.Id).OrderBy(c => c.Email)", "to 'Ashlar.Ordering'" },
        { "pets.Where(p => (p.Age > 3 & p.Name == text) | !(p.Age > 3))", "pets.Where(p => p.Age > 3 ? p.Name == text : p.Age < 3)", "C# cannot choose by a condition of the row" },
        { "pets.Where(p => !(p.Age > 3) && (p.Age < 9 || p.Name == text))", "pets.Where(p => { if (p.Age > 3 || p.Age < 1) { return p.Name == text; } return p.Age < 3; })", "C# cannot choose by a condition of the row" },
    };

    // Each compilation takes a while: all questions of a kind are asked in one.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_rightFindings = new(() => Ask(Questions.Select(q => q.Data.Item2)));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_wrongFindings = new(() => Ask(Questions.Select(q => q.Data.Item3)));

    [Theory, MemberData(nameof(Questions))]
    public void What_has_no_translation_does_not_compile(string question, string right, string wrong)
    {
        Assert.Equal("", s_rightFindings.Value[right]);
        Assert.True(s_wrongFindings.Value[wrong] is not "", $"{question} compiles: {wrong}");
    }

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_linqFindings = new(() => Ask(LinqForms.SelectMany(q => new[] { q.Data.Item1, q.Data.Item2 })));

    [Theory, MemberData(nameof(LinqForms))]
    public void What_LINQ_has_elsewhere_is_an_error_that_names_the_way(string right, string wrong, string words)
    {
        Assert.Equal("", s_linqFindings.Value[right]);
        Assert.Contains(words, s_linqFindings.Value[wrong], StringComparison.Ordinal);
        Assert.DoesNotContain("Enumerable", s_linqFindings.Value[wrong], StringComparison.Ordinal);
    }

    /// <summary>The errors and warnings in each expression.</summary>
    private static Dictionary<string, string> Ask(IEnumerable<string> expressions)
    {
        var files = expressions.Distinct().Select((e, i) => (Expression: e, File: new GeneratedFile($"Question{i}.cs", $$"""
            using Shop;

            internal static class Question{{i}}
            {
                public static object? Ask(ShopDb db, Pet pet, Log log, string text)
                {
                    var (pets, logs) = (db.ForTenant("u").Pets, db.ForTenant("u").Logs);
                    var rex = new PetCreate { Id = 1, Name = "Rex", Age = 3, Chip = "c" };
                    return {{e}};
                }

                private static Ashlar.ValueQuery<T> Of<T>(Ashlar.ValueQuery<T> values) => values;
            }
            """))).ToList();
        var findings = CSharpCompiler.Findings([.. s_client.Value, .. files.Select(f => f.File)], TestContext.Current.CancellationToken).Split('\n');
        return files.ToDictionary(f => f.Expression, f => string.Join('\n', findings.Where(l => l.StartsWith(f.File.Name, StringComparison.Ordinal))));
    }
}
