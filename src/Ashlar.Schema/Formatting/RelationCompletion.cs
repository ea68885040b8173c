using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Formatting;

/// <summary>
/// What is missing for a relation to be whole, as Prisma's formatter adds it: the field on the other side, the columns of
/// the foreign key, and the arguments of <c>@relation</c>. It is added without regard to layout; the formatter comes after.
/// </summary>
internal static class RelationCompletion
{
    public static IEnumerable<TextInsertion> Complete(SchemaSymbol schema)
    {
        var relations = schema.Relations.Where(r => r.IsInline).Select(r => (Relation: r, Key: new InferredKey(r))).ToList();
        return relations.SelectMany(r => AddFields(r.Relation, r.Key))
            .Concat(relations.Select(r => AddAttribute(r.Relation, r.Key)).OfType<TextInsertion>())
            .Concat(relations.Select(r => AddArguments(r.Relation, r.Key)).OfType<TextInsertion>());
    }

    private static IEnumerable<TextInsertion> AddFields(RelationSymbol relation, InferredKey key)
    {
        var (referencing, referenced) = (relation.ReferencingModel, relation.ReferencedModel);
        if (relation.Back is null)
        {
            var field = relation.Kind == RelationSymbolKind.OneToOne
                ? $"{RelationFieldName.For(referencing)} {referencing.Name}?"
                : $"{RelationFieldName.ForList(referencing)} {referencing.Name}[]";
            yield return AddLine(referenced, field + (referencing.IsIgnored ? " @ignore" : ""));
        }

        if (relation.Forward is null)
        {
            var arity = key.HasOptionalColumn ? "?" : "";
            yield return AddLine(referencing, $"{RelationFieldName.For(referenced)} {referenced.Name}{arity} @relation({key.FieldsArgument}, {key.ReferencesArgument})");
        }

        if (relation.Forward?.ReferencingFields is null)
        {
            // A key with an enum or Unsupported in it ends the list there.
            foreach (var column in key.MissingColumns.TakeWhile(c => c.Referenced.ScalarType is not null))
            {
                yield return AddLine(referencing, $"{column.Name} {column.Referenced.ScalarType}{Suffix(column.Arity)} {column.Referenced.NativeType?.Attribute.Text}");
            }
        }
    }

    private static TextInsertion? AddAttribute(RelationSymbol relation, InferredKey key) =>
        relation.Forward is { Attribute: null, Syntax: { Type: { } type } field }
            ? new TextInsertion(field.File, type.Span.End, $" @relation({key.FieldsArgument}, {key.ReferencesArgument})")
            : null;

    private static TextInsertion? AddArguments(RelationSymbol relation, InferredKey key)
    {
        if (relation.Forward is not { Attribute: { } attribute } field)
        {
            return null;
        }

        string?[] missing = [field.ReferencingFields is null ? key.FieldsArgument : null, field.ReferencedFields is null ? key.ReferencesArgument : null];
        var arguments = string.Join(", ", missing.OfType<string>());
        if (arguments.Length == 0)
        {
            return null;
        }

        // An empty list of arguments gets a second one behind it, as with Prisma; the line is then an error to the author.
        return attribute.Arguments.Count == 0
            ? new TextInsertion(attribute.File, attribute.Span.End, $"({arguments})")
            : new TextInsertion(attribute.File, attribute.Span.End - 1, $", {arguments}");
    }

    private static TextInsertion AddLine(ModelSymbol model, string line) => new(model.Syntax.File, model.Syntax.Span.End - 1, line + "\n");

    private static string Suffix(FieldArity arity) => arity switch
    {
        FieldArity.Optional => "?",
        FieldArity.List => "[]",
        _ => "",
    };
}
