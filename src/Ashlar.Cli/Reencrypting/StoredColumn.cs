using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Encryption;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Cli.Reencrypting;

/// <summary>An encrypted field where it is stored.</summary>
/// <param name="Field">The field, for messages.</param>
/// <param name="Table">SQL that names the table.</param>
/// <param name="Keys">The columns that tell its rows apart, in the order in which the rows are gone through.</param>
internal sealed record StoredColumn(ScalarField Field, string Table, IReadOnlyList<Column> Keys)
{
    /// <summary>SQL that names the column.</summary>
    public string Name { get; } = Sql.Identifier(Field.DatabaseName);

    /// <summary>What the client encrypts it for.</summary>
    public EncryptedColumn Place { get; } = new(Field.Model.DatabaseName, Field.DatabaseName, Field.Annotations.OfType<EncryptedAnnotation>().Single().IsDeterministic);

    public bool IsBytes { get; } = Field.Type is BuiltInType { Scalar: ScalarType.Bytes };

    /// <summary>The encrypted fields of a schema. A field is never a part of a primary key; a model without one has a unique key.</summary>
    public static IReadOnlyList<StoredColumn> Find(DataModel model, ILiveDialect dialect)
    {
        var fields = model.Models.SelectMany(m => m.ScalarFields).Where(f => f.Annotations.OfType<EncryptedAnnotation>().Any()).ToList();
        if (fields is [])
        {
            return [];
        }

        var schema = SchemaLowering.Lower(model, dialect);
        return [.. fields.Select(f => Of(f, schema))];
    }

    private static StoredColumn Of(ScalarField field, DatabaseSchema schema)
    {
        var table = schema.Tables.First(t => t.Name.Name == field.Model.DatabaseName && (field.Model.Schema is null || t.Name.Namespace == field.Model.Schema));
        var keys = table.PrimaryKey?.Columns.Select(c => c.Name)
            ?? table.Indexes.First(i => i.IsUnique && i.Columns.All(c => c.Name != field.DatabaseName)).Columns.Select(c => c.Name);
        return new StoredColumn(field, Sql.Identifier(table.Name), [.. keys.Select(k => table.FindColumn(k)!)]);
    }
}
