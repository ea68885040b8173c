using System.Globalization;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Migrations.Lowering;

/// <summary>
/// CHECK constraints, made only where an annotation asks for one: a schema without annotations gives Prisma's script.
/// Their names end in <see cref="CheckNames.Suffix"/>, which is how they are known again in a live database.
/// </summary>
internal static class CheckLowering
{
    public static IReadOnlyList<CheckConstraint> Lower(Model model, int limit)
    {
        var names = new HashSet<string>();
        return
        [
            .. model.Annotations.Select(a => Lower(a, null, CheckNames.For(model.DatabaseName), names, limit)).OfType<CheckConstraint>(),
            .. model.ScalarFields.SelectMany(f => f.Annotations.Select(a => Lower(a, f, CheckNames.For($"{model.DatabaseName}_{f.DatabaseName}"), names, limit))).OfType<CheckConstraint>(),
        ];
    }

    private static CheckConstraint? Lower(Annotation annotation, ScalarField? field, string name, HashSet<string> names, int limit)
    {
        var expression = annotation switch
        {
            CheckAnnotation check => check.Expression,
            RangeAnnotation { IsDatabaseCheck: true } range => Between(Sql.Identifier(field!.DatabaseName), range.Minimum, range.Maximum),
            LengthAnnotation { IsDatabaseCheck: true } length => Between($"length({Sql.Identifier(field!.DatabaseName)})", length.Minimum, length.Maximum),
            _ => null,
        };
        return expression is null ? null : new CheckConstraint(CheckNames.Unique((annotation as CheckAnnotation)?.DatabaseName ?? name, names, limit), expression, IsManaged: true);
    }

    private static string? Between(string value, decimal? minimum, decimal? maximum)
    {
        var parts = new List<string>();
        if (minimum is { } least)
        {
            parts.Add($"{value} >= {least.ToString(CultureInfo.InvariantCulture)}");
        }

        if (maximum is { } most)
        {
            parts.Add($"{value} <= {most.ToString(CultureInfo.InvariantCulture)}");
        }

        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }
}
