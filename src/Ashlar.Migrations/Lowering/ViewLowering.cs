using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

/// <summary>A view without a file is lowered too, so that the database's own is known to be the schema's; it is never written.</summary>
internal sealed class ViewLowering(IDialect dialect, ObjectNames names, ColumnLowering columns)
{
    public View Lower(Model view) => new(names.Of(view), view.Query is { } file ? Query(file.Text) : null)
    {
        Columns = [.. view.ScalarFields.Select(columns.Lower)],
        IsManaged = view.Query is not null,
    };

    private string Query(string text) =>
        SqlScript.Parse(text, dialect.Syntax).Statements is [var query, ..] ? query.Text.TrimEnd(';').TrimEnd() : "";
}
