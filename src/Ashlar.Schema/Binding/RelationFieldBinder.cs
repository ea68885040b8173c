using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>The attributes of a side of a relation.</summary>
internal sealed class RelationFieldBinder(BindingContext context)
{
    /// <summary>Attributes that belong on a column.</summary>
    private static readonly string[] ColumnAttributes = ["id", "default", "map", "unique"];

    public void Bind(RelationFieldSymbol field)
    {
        var attributes = new AttributeList(field.Syntax.Attributes, context);
        if (attributes.TakeSingle("relation") is { } relation)
        {
            BindRelation(field, relation);
            relation.ReportUnknown();
        }

        if (attributes.TakeSingle("ignore") is { } ignore)
        {
            field.IsIgnored = true;
            ignore.ReportUnknown();
        }

        foreach (var name in ColumnAttributes)
        {
            if (attributes.TakeSingle(name) is { } misplaced)
            {
                context.Report(name == "default"
                    ? DefaultDiagnostics.OnRelation(field.Name, misplaced.Location)
                    : RelationDiagnostics.ColumnAttribute("@" + name, field, misplaced.Location));
            }
        }

        attributes.ReportUnknown("relation", "ignore");
    }

    private void BindRelation(RelationFieldSymbol field, AttributeArguments relation)
    {
        field.Attribute = relation.Attribute;
        field.ReferencingFields = BindFields("fields", relation, field.Model);
        field.ReferencedFields = BindFields("references", relation, field.RelatedModel);
        field.ExplicitName = BindName(relation);
        field.OnDelete = BindAction(relation.Take("onDelete"));
        field.OnUpdate = BindAction(relation.Take("onUpdate"));
        field.MappedName = relation.TakeName("map");
    }

    private string? BindName(AttributeArguments relation)
    {
        var value = relation.TakeOptionalDefault("name");
        var name = context.ReadText(value);
        if (name is not { Length: 0 })
        {
            return name;
        }

        context.Report(RelationDiagnostics.EmptyName(value!.Location));
        return null;
    }

    private WrittenAction? BindAction(ExpressionSyntax? value)
    {
        if (context.ReadWord(value) is not { } word)
        {
            return null;
        }

        if (Enum.TryParse<ReferentialAction>(word, out var action) && char.IsLetter(word[0]))
        {
            return new WrittenAction(action, value!.Location);
        }

        context.Report(RelationDiagnostics.UnknownAction(word, Spelling.Nearest(word, Enum.GetNames<ReferentialAction>()), value!.Location));
        return null;
    }

    /// <returns><see langword="null"/> when the argument is absent; empty when a name in it cannot be resolved, which is reported.</returns>
    private List<ScalarFieldSymbol>? BindFields(string argument, AttributeArguments relation, ModelSymbol model)
    {
        if (relation.Take(argument) is not { } value)
        {
            return null;
        }

        var names = BindingContext.ReadList(value, context.ReadWord);
        if (names is null)
        {
            return [];
        }

        var columns = new List<ScalarFieldSymbol>(names.Count);
        var unknown = new List<string>();
        var relations = new List<string>();
        foreach (var name in names)
        {
            switch (model.FindField(name))
            {
                case null:
                    unknown.Add(name);
                    break;
                case ScalarFieldSymbol column when columns.Contains(column):
                    context.Report(RelationDiagnostics.RepeatedField(argument, name, value.Location));
                    return [];
                case ScalarFieldSymbol column:
                    columns.Add(column);
                    break;
                default:
                    relations.Add(name);
                    break;
            }
        }

        if (unknown.Count > 0)
        {
            context.Report(RelationDiagnostics.UnknownFields(argument, model.Name, unknown, value.Location));
        }

        if (relations.Count > 0)
        {
            context.Report(RelationDiagnostics.RelationsAsColumns(argument, model.Name, relations, value.Location));
        }

        return unknown.Count + relations.Count == 0 ? columns : [];
    }
}
