using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Migrations.Renaming;

/// <summary>What <c>@renamedFrom</c> says. The annotation may stay in the schema: a rename that was made changes nothing.</summary>
public static class RenameAnnotations
{
    public static IReadOnlyList<Rename> Of(DataModel model, IDialect dialect)
    {
        var names = new ObjectNames(dialect.Capabilities.DefaultNamespace);
        return
        [
            .. model.Models.SelectMany(m => Old(m.Annotations).Select(old => new TableRename(names.Of(m) with { Name = old }, names.Of(m)))),
            .. model.Models.SelectMany(m => m.ScalarFields.SelectMany(f => Old(f.Annotations).Select(old => new ColumnRename(names.Of(m), old, f.DatabaseName)))),
            .. model.Enums.SelectMany(e => Old(e.Annotations).Select(old => new EnumRename(names.Of(e) with { Name = old }, names.Of(e)))),
            .. model.Enums.SelectMany(e => e.Values.SelectMany(v => Old(v.Annotations).Select(old => ValueRename(model, e, old, v, names)))),
        ];
    }

    internal static EnumValueRename ValueRename(DataModel model, EnumType type, string old, EnumValue value, ObjectNames names) => new(
        names.Of(type),
        old,
        value.DatabaseName,
        [.. model.Models.SelectMany(m => m.ScalarFields.Where(f => f.Type is EnumFieldType named && named.Enum == type).Select(f => (names.Of(m), f.DatabaseName)))]);

    private static IEnumerable<string> Old(IEnumerable<Annotation> annotations) => annotations.OfType<RenamedFromAnnotation>().Select(a => a.OldName);
}
