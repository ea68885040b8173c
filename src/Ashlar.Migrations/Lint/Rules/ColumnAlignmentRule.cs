using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Columns in an order that leaves gaps in every row.</summary>
internal sealed class ColumnAlignmentRule() : LintRule("LNT811", "column-alignment", LintLevel.Off, "atlas:PG110")
{
    /// <summary>Rows themselves are filled up to a multiple of 8, so that less is seldom won.</summary>
    private const int Limit = 8;

    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AlignsColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where found.Statement is { IsTemporary: false, IsDerived: false }
        let columns = found.Statement.Columns.Select(c => (c.Name, Layout: c.Type is { IsList: false } type ? context.Effects.LayoutOf(type) : null)).ToList()
        let best = columns.OrderByDescending(c => c.Layout?.Alignment ?? 0).ToList()
        let lost = Gaps(columns.Select(c => c.Layout)) - Gaps(best.Select(c => c.Layout))
        where lost >= Limit
        select Found(
            found.Step.Span,
            $"{lost} bytes of each row of \"{found.Statement.Table}\" are gaps, because wide columns stand behind narrow ones",
            $"write the fields in the order {string.Join(", ", best.Select(c => c.Name))}");

    /// <summary>How many bytes are surely filled up. Behind a value of any size nobody knows where the next one begins, but for its alignment.</summary>
    private static int Gaps(IEnumerable<TypeLayout?> layouts)
    {
        var (gaps, offset, known) = (0, 0, int.MaxValue);
        foreach (var layout in layouts)
        {
            if (layout is null)
            {
                (offset, known) = (0, 1);
                continue;
            }

            if (known >= layout.Alignment)
            {
                var gap = (layout.Alignment - (offset % layout.Alignment)) % layout.Alignment;
                (gaps, offset) = (gaps + gap, offset + gap);
            }
            else
            {
                (offset, known) = (0, layout.Alignment);
            }

            offset += layout.Size;
        }

        return gaps;
    }
}
