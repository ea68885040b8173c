using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Migrations.Renaming;

/// <summary>What <c>--rename</c> says: <c>Pet=Animal</c>, <c>Pet.name=title</c>, <c>Role.ADMIN=OWNER</c>. Old names are the database's.</summary>
public static class RenameRequest
{
    /// <returns><see langword="null"/>, and a finding, where the schema has no such new name.</returns>
    public static Rename? Parse(string text, DataModel model, IDialect dialect, DiagnosticBag diagnostics)
    {
        var names = new ObjectNames(dialect.Capabilities.DefaultNamespace);
        var found = text.Split('=') is [var left, var right]
            ? left.Split('.') switch
            {
                [{ Length: > 0 } old] => OfWhole(old, right, model, names),
                [{ Length: > 0 } owner, { Length: > 0 } old] => OfPart(owner, old, right.Split('.')[^1], model, names),
                _ => null,
            }
            : null;
        if (found is null)
        {
            diagnostics.Add(RenameDiagnostics.NotUnderstood(text));
        }

        return found;
    }

    private static Rename? OfWhole(string old, string next, DataModel model, ObjectNames names) =>
        model.Models.FirstOrDefault(m => m.Name == next || m.DatabaseName == next) is { } table ? new TableRename(names.Of(table) with { Name = old }, names.Of(table))
        : model.Enums.FirstOrDefault(e => e.Name == next || e.DatabaseName == next) is { } type ? new EnumRename(names.Of(type) with { Name = old }, names.Of(type))
        : null;

    private static Rename? OfPart(string owner, string old, string next, DataModel model, ObjectNames names)
    {
        if (model.Models.FirstOrDefault(m => m.Name == owner || m.DatabaseName == owner) is { } table)
        {
            return table.ScalarFields.FirstOrDefault(f => f.Name == next || f.DatabaseName == next) is { } field
                ? new ColumnRename(names.Of(table), old, field.DatabaseName)
                : null;
        }

        return model.Enums.FirstOrDefault(e => e.Name == owner || e.DatabaseName == owner) is { } type && type.Values.FirstOrDefault(v => v.Name == next || v.DatabaseName == next) is { } value
            ? RenameAnnotations.ValueRename(model, type, old, value, names)
            : null;
    }
}
