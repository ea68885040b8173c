using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Without foreign keys in the database their columns should have an index, which no one makes but the author.</summary>
internal sealed class MissingIndexRule : IRule<RelationFieldSymbol>
{
    public void Check(RelationFieldSymbol field, RuleContext context)
    {
        if (context.Schema.RelationMode != RelationMode.Prisma || field.ReferencingFields is not { } columns)
        {
            return;
        }

        var keys = field.Model.Indexes.Append(field.Model.PrimaryKey);
        if (!keys.Any(k => k is not null && k.Fields.Take(columns.Count).Select(f => f.Root).SequenceEqual(columns)))
        {
            context.Report(RelationDiagnostics.MissingIndex(field));
        }
    }
}
