using Ashlar.Schema.Binding;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema;

/// <summary>The names in the database that constraints have without <c>map:</c>. They are made of the database's names.</summary>
/// <param name="limit">The longest name that the database takes, in UTF-8 bytes.</param>
public sealed class ConventionalNames(int limit)
{
    public string PrimaryKey(string table) => ConstraintNames.Of(KeyKind.PrimaryKey, table, [], limit);

    public string Unique(string table, IEnumerable<string> columns) => ConstraintNames.Of(KeyKind.Unique, table, columns, limit);

    public string Index(string table, IEnumerable<string> columns) => ConstraintNames.Of(KeyKind.Index, table, columns, limit);

    public string ForeignKey(string table, IEnumerable<string> columns) => ConstraintNames.ForeignKey(table, columns, limit);
}
